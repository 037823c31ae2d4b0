import { useStore } from 'zustand';
import type { PaperDetail } from '#shared/entities/document.ts';
import type { LoadErrorKind } from '../../pdf/load-error.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { useDelayed } from '../../ui/use-delayed.ts';
import styles from './DocumentStatus.module.css';
import { DownloadAgain } from './DownloadAgain.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { pageName } from './page-label.ts';
import type { ReaderState, ReaderStore } from './reader-store.ts';

/** A file on this machine is read in a moment; only one that takes longer is worth figures. */
const SLOW_MS = 1200;

/** What is wrong with the file itself. */
const UNUSABLE: ReadonlySet<LoadErrorKind> = new Set(['damaged', 'web-page', 'empty', 'missing']);

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

function progressWords(loaded: ReaderState['loaded']): string {
  if (!loaded) return 'Opening the PDF';
  const { bytes, total } = loaded;
  if (total === undefined) return `Opening the PDF, ${megabytes(bytes)} MB read`;
  return bytes < total
    ? `Opening the PDF, ${megabytes(bytes)} of ${megabytes(total)} MB`
    : 'Drawing the first page';
}

/** Says how the opening goes and, when it does not, why and what can be done; lies over the pages to come. */
export function DocumentStatus({ reader, paper }: { reader: ReaderStore; paper: PaperDetail }) {
  const phase = useStore(reader.store, (state) => state.phase);
  const error = useStore(reader.store, (state) => state.error);
  const loaded = useStore(reader.store, (state) => state.loaded);
  const page = useStore(reader.store, (state) => state.page);
  const labels = useStore(reader.store, (state) => state.labels);
  const pageFailed = useStore(reader.store, (state) => state.failedPages.has(state.page));
  const isDrawingLong = useStore(reader.store, (state) => state.isSlow);
  const stop = useStore(reader.store, (state) => state.stop);
  const isLate = useDelayed(phase === 'loading');
  const isSlow = useDelayed(phase === 'loading', SLOW_MS);

  if (phase === 'failed') {
    const canFetchAgain = paper.arxivId !== undefined && error !== undefined && UNUSABLE.has(error.kind);
    return (
      <div className={styles.cover}>
        <ErrorState
          title={error?.kind === 'password' ? 'The PDF was not unlocked' : 'The PDF could not be opened'}
          why={error?.message ?? ''}
          onRetry={reader.retry}
          actions={canFetchAgain && <DownloadAgain reader={reader} paper={paper} />}
        />
      </div>
    );
  }
  if (phase === 'loading') {
    return (
      <div className={styles.cover} role="status" aria-label={isLate ? 'Opening the PDF' : undefined}>
        {isLate && <PageSkeleton />}
        {isSlow && <p className={styles.progress}>{progressWords(loaded)}</p>}
      </div>
    );
  }
  if (isDrawingLong) {
    return (
      <div className={styles.notice} role="status">
        This page takes unusually long to draw.
        <Button size="small" onPress={stop}>
          Stop
        </Button>
      </div>
    );
  }
  if (!pageFailed) return null;
  return (
    <div className={styles.notice} role="status">
      {pageName(labels, page)} is damaged: not all of it could be drawn.
      <Button size="small" onPress={reader.retry}>
        Try again
      </Button>
    </div>
  );
}
