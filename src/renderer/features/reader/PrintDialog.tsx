import { useEffect, useRef, useState } from 'react';
import type { PaperDetail } from '#shared/entities/document.ts';
import type { PdfView } from '../../pdf/viewer.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './PrintDialog.module.css';
import { readPageRange } from './page-range.ts';
import { printSheets, type Sheet } from './print-sheets.ts';
import type { ReaderStore } from './reader-store.ts';

interface PrintDialogProps {
  reader: ReaderStore;
  paper: PaperDetail;
  view: PdfView;
  onEnd: () => void;
}

type Which = 'all' | 'current' | 'range';

const WHICH = [
  { id: 'all', name: 'All pages' },
  { id: 'current', name: 'This page' },
  { id: 'range', name: 'Pages' },
] as const;

/** Asks which pages, draws them, and hands them to the system's own print dialog. */
export function PrintDialog({ reader, paper, view, onEnd }: PrintDialogProps) {
  const [which, setWhich] = useState<Which>('all');
  const [range, setRange] = useState(`1-${view.pages}`);
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const [failure, setFailure] = useState<string>();
  const printing = useRef<AbortController>(undefined);
  useEffect(() => () => printing.current?.abort(), []);

  const chosen: Record<Which, () => number[] | undefined> = {
    all: () => Array.from({ length: view.pages }, (_, index) => index + 1),
    current: () => [reader.store.getState().page],
    range: () => readPageRange(range, view.pages),
  };
  const pages = chosen[which]();

  async function print(): Promise<void> {
    if (!pages) return;
    const ending = new AbortController();
    printing.current = ending;
    setFailure(undefined);
    setProgress({ done: 0, total: pages.length });
    const sheets: Sheet[] = [];
    try {
      for await (const { image, width, height, done, total } of view.printPages({
        pages,
        signal: ending.signal,
      })) {
        sheets.push({ image, width, height });
        setProgress({ done, total });
      }
      await printSheets(sheets, paper.title, ending.signal);
      onEnd();
    } catch (error) {
      if (ending.signal.aborted) return;
      setProgress(undefined);
      setFailure(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <Dialog
      title="Print"
      isOpen
      onClose={onEnd}
      actions={
        <>
          <Button onPress={onEnd}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={!pages || progress !== undefined}
            onPress={() => void print()}
          >
            Print
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {progress ? (
          <>
            <p role="status">
              Preparing page {Math.min(progress.done + 1, progress.total)} of {progress.total}
            </p>
            <ProgressLine {...progress} />
          </>
        ) : (
          <>
            <Choices label="What to print" options={WHICH} value={which} onChange={setWhich} />
            {which === 'range' && (
              <TextInput
                label="Which pages"
                value={range}
                onChange={setRange}
                hint="Such as 1-3, 7"
                error={pages ? undefined : `Not pages of this paper: it has ${view.pages}. Such as 1-3, 7`}
              />
            )}
          </>
        )}
        {failure && (
          <p role="alert" className={styles.failure}>
            {failure}
          </p>
        )}
      </div>
    </Dialog>
  );
}
