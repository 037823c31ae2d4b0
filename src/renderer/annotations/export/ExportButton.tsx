import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import type { ExportChoice } from './export-choice.ts';

interface ExportButtonProps {
  /**
   * What can be exported from here, the first one chosen at first. Called when the button is pressed. Leave out what is empty.
   * For example `[{ id: 'paper', name: 'This paper', scope: { paperIds: [id] } }, { id: 'shown', …, scope: { ids } }]`.
   */
  choices: () => readonly ExportChoice[];
  isDisabled?: boolean;
}

/** Opens the dialog that writes annotations for other programs. */
export function ExportButton({ choices, isDisabled }: ExportButtonProps) {
  const [offered, setOffered] = useState<readonly ExportChoice[]>();
  return (
    <>
      <Button variant="quiet" size="small" isDisabled={isDisabled} onPress={() => setOffered(choices())}>
        Export
      </Button>
      {offered && <ExportDialog choices={offered} onClose={() => setOffered(undefined)} />}
    </>
  );
}
