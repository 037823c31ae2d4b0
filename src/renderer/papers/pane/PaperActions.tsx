import type { PaperDetail } from '#shared/entities/document.ts';
import type { Paper } from '#shared/entities/paper.ts';
import { AddPdf } from '../../imports/AddPdf.tsx';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { toggleRead, toggleStar } from '../paper-actions.ts';
import { openSaveToList } from '../save-to-list.ts';
import styles from './PaperPane.module.css';

/** "Page 5 of 13" */
function whereabouts(detail: PaperDetail | undefined): string | undefined {
  const pages = detail?.documents[0]?.pages;
  if (!pages) return undefined;
  return detail?.position ? `Page ${detail.position.page} of ${pages}` : `${pages} pages`;
}

/** What can be done with the paper, in words. */
export function PaperActions({ paper, detail }: { paper: Paper; detail: PaperDetail | undefined }) {
  const where = whereabouts(detail);
  return (
    <div className={styles.actions}>
      <Button variant="primary" onPress={() => navigate(routes.read(paper.id))}>
        Read
      </Button>
      <Button onPress={(event) => openSaveToList(paper.id, event.target)}>Save to list</Button>
      <Button onPress={() => void toggleStar(paper.id)}>{paper.starred ? 'Unstar' : 'Star'}</Button>
      <Button onPress={() => void toggleRead(paper.id)}>
        {paper.read === 'read' ? 'Mark as unread' : 'Mark as read'}
      </Button>
      {!paper.hasPdf && <AddPdf paperId={paper.id} />}
      {where && <span className={styles.where}>{where}</span>}
    </div>
  );
}
