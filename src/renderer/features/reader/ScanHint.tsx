import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { PdfView } from '../../pdf/viewer.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DocumentStatus.module.css';
import type { ReaderStore } from './reader-store.ts';

interface ScanHintProps {
  reader: ReaderStore;
  view: PdfView;
  isUnreadable?: boolean;
}

/** Says, once, that a PDF has no text or none that can be read, so that nobody looks for it in vain. */
export function ScanHint({ reader, view, isUnreadable = false }: ScanHintProps) {
  const [isScan, setScan] = useState(false);
  const [isKnown, setKnown] = useState(false);
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

  if (isKnown || isBusy || !(isScan || isUnreadable)) return null;
  return (
    <div className={styles.notice} role="status">
      {isUnreadable
        ? 'This PDF’s text cannot be read: its fonts do not say which letters they show. It cannot be searched.'
        : 'This PDF is a scan: its text cannot be searched or selected.'}
      <Button size="small" onPress={() => setKnown(true)}>
        Got it
      </Button>
    </div>
  );
}
