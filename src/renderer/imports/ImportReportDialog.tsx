import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useIsDialogOpen } from '../ui/open-dialogs.ts';
import { sentence } from '../ui/sentence.ts';
import styles from './ImportReportDialog.module.css';
import { closeReport, useImport } from './import-files.ts';
import { summary } from './report-text.ts';

/** Whether to show it: not over another dialog, but when that one is closed. */
function useShown(isWanted: boolean): boolean {
  const isOtherOpen = useIsDialogOpen();
  const [isShown, setShown] = useState(false);
  // Once it is shown, the open dialog is this one.
  if (isShown !== isWanted && (isShown || !isOtherOpen)) setShown(isWanted);
  return isShown;
}

/** What an import did, and which files failed and why. */
export function ImportReportDialog() {
  const { report, showReport } = useImport();
  const isShown = useShown(showReport);
  return (
    <Dialog
      title="Import report"
      isOpen={isShown}
      onClose={closeReport}
      wide
      actions={
        <Button variant="primary" onPress={closeReport}>
          Done
        </Button>
      }
    >
      {report && (
        <>
          <p>{summary(report)}</p>
          {report.locked.length > 0 && (
            <ul className={styles.errors} aria-label="Locked PDFs">
              {report.locked.map((file) => (
                <li key={file}>
                  <strong>{file}</strong>
                  <span>Stored. It takes a password to read it, and its text is not searched.</span>
                </li>
              ))}
            </ul>
          )}
          <ul className={styles.errors} aria-label="Files that failed">
            {report.errors.map(({ file, line, why }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change
              <li key={index}>
                <strong>{line === undefined ? file : `${file}, line ${line}`}</strong>
                <span>{sentence(why)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
