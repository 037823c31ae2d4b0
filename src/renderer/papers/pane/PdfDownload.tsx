import type { Paper } from '#shared/entities/paper.ts';
import { Button } from '../../ui/Button.tsx';
import { sentence } from '../../ui/sentence.ts';
import { DownloadProgress } from '../DownloadProgress.tsx';
import { isAwaited } from '../download-words.ts';
import { cancelDownload, requestPdf, useDownload } from '../paper-downloads.ts';
import styles from './PaperPane.module.css';

/** Fetches the PDF. While it comes the same button takes it back, so that the focus stays. */
export function PdfDownloadButton({ paper }: { paper: Paper }) {
  const download = useDownload(paper.id);
  return isAwaited(download) ? (
    <Button onPress={() => void cancelDownload(download)}>Cancel download</Button>
  ) : (
    <Button onPress={() => void requestPdf(paper.id)}>Download PDF</Button>
  );
}

/** How the fetching goes, below what can be done with the paper. */
export function PdfDownloadState({ paper }: { paper: Paper }) {
  const download = useDownload(paper.id);
  if (!download) return null;
  if (download.state === 'failed') {
    return (
      <p role="status" className={styles.failure}>
        The PDF could not be fetched. {download.error && sentence(download.error)}
      </p>
    );
  }
  return <DownloadProgress download={download} what="the PDF" />;
}
