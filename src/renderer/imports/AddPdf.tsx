import { api } from '../api/client.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import { chooseAndImportPdf } from './choose-files.ts';
import { useImport } from './import-files.ts';

async function addPdf(paperId: string): Promise<void> {
  const report = await chooseAndImportPdf();
  if (!report || report.errors.length > 0) return;
  const paper = await api.papers.get({ id: paperId }).catch(() => undefined);
  if (paper && !paper.hasPdf) {
    showToast({
      message:
        'The PDF is stored, but as another paper: its first page names neither this id nor this title.',
    });
  }
}

/** Adds a PDF from disk. The library finds its paper by the arXiv id or title on the first page. */
export function AddPdf({ paperId }: { paperId: string }) {
  const busy = useImport((state) => state.running !== undefined);
  return (
    <Button isDisabled={busy} onPress={() => void addPdf(paperId)}>
      Add PDF
    </Button>
  );
}
