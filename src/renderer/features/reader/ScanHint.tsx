import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Textless } from '../../pdf/scan.ts';
import type { PdfView } from '../../pdf/viewer.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DocumentStatus.module.css';
import type { ReaderStore } from './reader-store.ts';

/** Why the text is of no use: there is none, or the fonts do not say which letters they show. */
const WORDS: Record<Textless | 'unreadable', string> = {
  scan: 'This PDF is a scan: its text cannot be searched or selected.',
  blank: 'No text was found in this PDF: there is nothing to search or select.',
  unreadable:
    'This PDF’s text cannot be read: its fonts do not say which letters they show. It cannot be searched.',
};

interface ScanHintProps {
  reader: ReaderStore;
  view: PdfView;
  isUnreadable?: boolean;
}

/** Says, once, that a PDF has no text or none that can be read, so that nobody looks for it in vain. */
export function ScanHint({ reader, view, isUnreadable = false }: ScanHintProps) {
  const [textless, setTextless] = useState<Textless>();
  const [isKnown, setKnown] = useState(false);
  const isBusy = useStore(
    reader.store,
    (state) => state.isSlow || state.activity !== undefined || state.failedPages.has(state.page),
  );

  useEffect(() => {
    let isCurrent = true;
    view.textlessness().then(
      (found) => isCurrent && setTextless(found),
      // A page that cannot be read says nothing about the others.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [view]);

  const why = isUnreadable ? 'unreadable' : textless;
  if (isKnown || isBusy || !why) return null;
  return (
    <div className={styles.notice} role="status">
      {WORDS[why]}
      <Button size="small" onPress={() => setKnown(true)}>
        Got it
      </Button>
    </div>
  );
}
