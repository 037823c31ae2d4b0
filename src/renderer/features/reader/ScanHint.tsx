import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { PdfView } from '../../pdf/viewer.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DocumentStatus.module.css';
import type { ReaderStore } from './reader-store.ts';

/** Says, once, that a PDF has no text, so that nobody looks for it in vain. */
export function ScanHint({ reader, view }: { reader: ReaderStore; view: PdfView }) {
  const [isScan, setScan] = useState(false);
  const isBusy = useStore(
    reader.store,
    (state) => state.isSlow || state.activity !== undefined || state.failedPages.has(state.page),
  );

  useEffect(() => {
    let isCurrent = true;
    view.hasNoText().then(
      (found) => isCurrent && setScan(found),
      // A page that cannot be read says nothing about the others.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [view]);

  if (!isScan || isBusy) return null;
  return (
    <div className={styles.notice} role="status">
      This PDF is a scan: its text cannot be searched or selected.
      <Button size="small" onPress={() => setScan(false)}>
        Got it
      </Button>
    </div>
  );
}
