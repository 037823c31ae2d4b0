import { Download as DownloadIcon, X } from 'lucide-react';
import type { Paper } from '#shared/entities/paper.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { isAwaited } from './download-words.ts';
import { cancelDownload, requestPdf, useDownload } from './paper-downloads.ts';

/** Whether arXiv has a PDF that is not stored yet. */
export const canDownload = ({ arxivId, hasPdf }: Pick<Paper, 'arxivId' | 'hasPdf'>): boolean =>
  arxivId !== undefined && !hasPdf;

/** Fetches the PDF of a paper that has none stored. The same button takes it back, so that the focus stays. */
export function DownloadButton({ paper }: { paper: Paper }) {
  const isWanted = canDownload(paper);
  const download = useDownload(isWanted ? paper.id : undefined);
  if (!isWanted) return null;
  return isAwaited(download) ? (
    <IconButton icon={X} label="Cancel download" onPress={() => void cancelDownload(download)} />
  ) : (
    <IconButton icon={DownloadIcon} label="Download PDF" onPress={() => void requestPdf(paper.id)} />
  );
}
