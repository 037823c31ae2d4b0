import type { PaperDetail } from '#shared/entities/document.ts';
import type { Paper } from '#shared/entities/paper.ts';
import { readPaper } from '../../desk/read-paper.ts';
import { AddPdf } from '../../imports/AddPdf.tsx';
import { Button } from '../../ui/Button.tsx';
import { canDownload } from '../DownloadButton.tsx';
import { describeExtent, whyWithoutText } from '../document-words.ts';
import { pageWords } from '../page-words.ts';
import { toggleRead, toggleStar } from '../paper-actions.ts';
import { minutesWords, readForWords } from '../reading-words.ts';
import { openSaveToList } from '../save-to-list.ts';
import styles from './PaperPane.module.css';
import { PdfDownloadButton, PdfDownloadState } from './PdfDownload.tsx';

/** "Page 5 of 13, 12 min left", "Page iv (5 of 13)" */
function whereabouts(detail: PaperDetail | undefined): string | undefined {
  const document = detail?.documents[0];
  if (!detail || !document?.pages) return undefined;
  if (!detail.position) return describeExtent(document);
  const { pages } = document;
  const page = pageWords({
    page: Math.min(detail.position.page, pages),
    pageLabel: detail.pageLabel,
    pages,
  });
  const where = [page, whyWithoutText(document)].filter(Boolean).join(', ');
  return detail.minutesLeft && detail.read !== 'read'
    ? `${where}, ${minutesWords(detail.minutesLeft)} left`
    : where;
}

/** What can be done with the paper, in words. */
export function PaperActions({ paper, detail }: { paper: Paper; detail: PaperDetail | undefined }) {
  const where = whereabouts(detail);
  const time = detail && readForWords(detail.secondsRead);
  return (
    <div className={styles.actions}>
      <Button variant="primary" onPress={(event) => readPaper(paper, event)}>
        Read
      </Button>
      <Button onPress={(event) => openSaveToList(paper.id, event.target)}>Save to list</Button>
      <Button onPress={() => void toggleStar(paper.id)}>{paper.starred ? 'Unstar' : 'Star'}</Button>
      <Button onPress={() => void toggleRead(paper.id)}>
        {paper.read === 'read' ? 'Mark as unread' : 'Mark as read'}
      </Button>
      {canDownload(paper) && <PdfDownloadButton paper={paper} />}
      {!paper.hasPdf && <AddPdf paperId={paper.id} />}
      {canDownload(paper) && <PdfDownloadState paper={paper} />}
      {(where || time) && (
        <span className={styles.where}>
          {where}
          {time && <span className={styles.time}>{time}</span>}
        </span>
      )}
    </div>
  );
}
