import type { Paper } from '#shared/entities/paper.ts';
import { canDownload } from './DownloadButton.tsx';
import { downloadWords } from './download-words.ts';
import { useDownload } from './paper-downloads.ts';

/** "PDF stored", or how fetching it goes. */
export function PdfState({ paper }: { paper: Paper }) {
  const download = useDownload(canDownload(paper) ? paper.id : undefined);
  if (paper.hasPdf) return <span>PDF stored</span>;
  const words = download && downloadWords(download);
  return words ? <span title={download.state === 'failed' ? words : undefined}>{words}</span> : null;
}
