import type { Download } from '#shared/entities/download.ts';
import { useSync } from '../sync/sync-store.ts';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import { useNow } from '../ui/use-now.ts';
import styles from './DownloadProgress.module.css';
import { amountWords, waitingWords } from './download-words.ts';

interface DownloadProgressProps {
  download: Download;
  /** What is fetched: "the PDF". */
  what: string;
  /** Whether a title above says so already. */
  isTitled?: boolean;
}

/** How far a download is, or why it waits; nothing once it is over. */
export function DownloadProgress({ download, what, isTitled = false }: DownloadProgressProps) {
  const status = useSync((state) => state.status);
  const now = useNow();
  const { state, bytes, totalBytes } = download;
  if (state === 'waiting') {
    return (
      <p role="status" className={styles.words}>
        {waitingWords(download, status, now)}
      </p>
    );
  }
  if (state !== 'running') return null;
  const amount = amountWords(download);
  return (
    <div className={styles.running}>
      {/* The figures change too often to be read out. */}
      <p className={styles.words}>
        {!isTitled && <span role="status">Fetching {what}</span>}
        {amount && (isTitled ? amount : `, ${amount}`)}
      </p>
      {isTitled && (
        <span role="status" className="visually-hidden">
          Fetching {what}
        </span>
      )}
      {totalBytes !== undefined && <ProgressLine done={bytes} total={totalBytes} />}
    </div>
  );
}
