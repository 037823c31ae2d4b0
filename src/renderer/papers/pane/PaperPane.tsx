import { ArrowLeft, X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import type { Paper } from '#shared/entities/paper.ts';
import { isolated } from '#shared/text/direction.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { formatDate } from '../../ui/format-date.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { MathText } from '../../ui/MathText.tsx';
import { Skeleton, SkeletonLine } from '../../ui/Skeleton.tsx';
import { describeAuthors } from '../describe.ts';
import { usePaper } from '../paper-cache.ts';
import { AbstractSection } from './AbstractSection.tsx';
import { AuthorsSection } from './AuthorsSection.tsx';
import { CommentsSection } from './CommentsSection.tsx';
import { HighlightsSection } from './HighlightsSection.tsx';
import { LinksSection } from './LinksSection.tsx';
import { PaperActions } from './PaperActions.tsx';
import styles from './PaperPane.module.css';
import { openCommunity } from './paper-community.ts';
import { openPaperDetail, reloadPaperDetail, usePaperDetail } from './paper-detail.ts';
import { RelatedSection } from './RelatedSection.tsx';
import { StoredPdfsSection } from './StoredPdfsSection.tsx';
import { Thumbnail } from './Thumbnail.tsx';
import { VersionNotice } from './VersionNotice.tsx';

/** "Xucong Wang and 6 others. arXiv 2606.10917, 9 June 2026." */
function Byline({ paper }: { paper: Paper }) {
  const where = [
    paper.arxivId && `arXiv ${paper.arxivId}`,
    paper.publishedAt && formatDate(paper.publishedAt),
  ];
  const { organization } = paper;
  const parts = [
    describeAuthors(paper),
    organization && isolated(organization),
    where.filter(Boolean).join(', '),
  ];
  const text = parts.filter(Boolean).join('. ');
  return text ? <p className={styles.byline}>{text}</p> : null;
}

function PaneSkeleton() {
  return (
    <Skeleton label="Loading the paper">
      <div className={styles.skeleton}>
        <SkeletonLine width="80%" height={26} />
        <SkeletonLine width="50%" />
        {['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => (
          <SkeletonLine key={key} height={14} />
        ))}
      </div>
    </Skeleton>
  );
}

function Content({ paper, id }: { paper: Paper; id: string }) {
  const open = usePaperDetail();
  const { detail, annotations } = open.id === id ? open : { annotations: [] };
  return (
    <>
      <h1 className={styles.title} tabIndex={-1} data-pane-title>
        <MathText>{paper.title}</MathText>
      </h1>
      <Byline paper={paper} />
      <PaperActions paper={paper} detail={detail} />
      {detail?.newVersion && <VersionNotice detail={detail} version={detail.newVersion} />}
      <div className={styles.columns}>
        <div className={styles.main}>
          <AbstractSection paper={paper} />
          <RelatedSection id={id} />
        </div>
        <div className={styles.aside}>
          {paper.thumbnail && <Thumbnail key={`picture of ${id}`} paperId={id} />}
          <HighlightsSection annotations={annotations} />
          {detail && <StoredPdfsSection detail={detail} annotations={annotations} />}
          <LinksSection paper={paper} />
          <AuthorsSection key={`authors of ${id}`} paper={paper} />
        </div>
        {paper.arxivId && (
          <div className={styles.talk}>
            <CommentsSection id={id} arxivId={paper.arxivId} />
          </div>
        )}
      </div>
    </>
  );
}

export interface PaperPaneProps {
  id: string;
  /** How to leave it, where it can be left: over a list, or beside results. */
  onClose?: () => void;
  closeWith?: 'back' | 'cross';
}

/** A paper on its own: abstract, authors, links, what the reader made of it. */
export function PaperPane({ id, onClose, closeWith = 'back' }: PaperPaneProps) {
  const paper = usePaper(id);
  const { id: openId, missing, error } = usePaperDetail();
  const isOnHuggingFace = paper?.arxivId !== undefined;
  useEffect(() => openPaperDetail(id), [id]);
  useEffect(() => (isOnHuggingFace ? openCommunity(id) : undefined), [id, isOnHuggingFace]);

  let content: ReactNode = <PaneSkeleton />;
  if (paper) content = <Content paper={paper} id={id} />;
  else if (openId === id && missing) {
    content = <EmptyState title="This paper is not in the library">It may have been removed.</EmptyState>;
  } else if (openId === id && error) {
    content = <ErrorState title="The paper could not be loaded" why={error} onRetry={reloadPaperDetail} />;
  }
  return (
    <div className={styles.pane} data-pane>
      {/* A new paper starts at its top. */}
      <div key={id} className={styles.scroller}>
        {onClose && (
          <div className={styles.bar} data-close-with={closeWith}>
            <IconButton
              icon={closeWith === 'back' ? ArrowLeft : X}
              label={closeWith === 'back' ? 'Back to the list' : 'Close paper'}
              shortcut="Esc"
              onPress={onClose}
            />
          </div>
        )}
        <div className={styles.content}>{content}</div>
      </div>
    </div>
  );
}
