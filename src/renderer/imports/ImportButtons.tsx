import { Button } from '../ui/Button.tsx';
import { chooseAndImportFiles, chooseAndImportFolder } from './choose-files.ts';
import { useImport } from './import-files.ts';

/** The two ways in besides dropping files on the window. */
export function ImportButtons() {
  const busy = useImport((state) => state.running !== undefined);
  return (
    <>
      <Button isDisabled={busy} onPress={() => void chooseAndImportFiles()}>
        Import files
      </Button>
      <Button isDisabled={busy} onPress={() => void chooseAndImportFolder()}>
        Import folder
      </Button>
    </>
  );
}
