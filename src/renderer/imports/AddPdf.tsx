import { Button } from '../ui/Button.tsx';
import { chooseAndAddPdf } from './choose-files.ts';
import { useImport } from './import-files.ts';

interface AddPdfProps {
  paperId: string;
  variant?: 'primary';
}

/** Stores a PDF from disk as this paper's. */
export function AddPdf({ paperId, variant }: AddPdfProps) {
  const busy = useImport((state) => state.running !== undefined);
  return (
    <Button variant={variant} isDisabled={busy} onPress={() => void chooseAndAddPdf(paperId)}>
      Add PDF
    </Button>
  );
}
