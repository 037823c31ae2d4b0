import { useEffect, useMemo } from 'react';
import { Link } from 'wouter';
import type { LibraryAnnotation } from '#shared/entities/annotation.ts';
import { annotationTitle } from '../../annotations/annotation-words.ts';
import { routes } from '../../navigation/routes.ts';
import { plural } from '../../papers/describe.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { formatDate } from '../../ui/format-date.ts';
import { MathText } from '../../ui/MathText.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Skeleton, SkeletonLine } from '../../ui/Skeleton.tsx';
import { groupByPaper, type PaperGroup } from './group-by-paper.ts';
import styles from './HighlightsScreen.module.css';
import { loadMoreHighlights, openHighlights, refetchHighlights, useHighlights } from './highlights-store.ts';

function Highlight({ annotation }: { annotation: LibraryAnnotation }) {
  return (
    <li className={styles.highlight} style={{ borderColor: `var(--highlight-${annotation.color})` }}>
      <Link href={routes.read(annotation.paperId, { annotation: annotation.id })} className={styles.quote}>
        {annotationTitle(annotation)}
      </Link>
      {annotation.note && <p className={styles.note}>{annotation.note}</p>}
      <p className={styles.place}>
        Page {annotation.page}, {formatDate(annotation.createdAt)}
      </p>
    </li>
  );
}

function Group({ group }: { group: PaperGroup }) {
  return (
    <section className={styles.group}>
      <h2 className={styles.title}>
        <Link href={routes.paper(group.paperId)}>
          <MathText>{group.title}</MathText>
        </Link>
      </h2>
      <ul className={styles.highlights}>
        {group.annotations.map((annotation) => (
          <Highlight key={annotation.id} annotation={annotation} />
        ))}
      </ul>
    </section>
  );
}

function Loading() {
  return (
    <Skeleton label="Loading the highlights">
      <div className={styles.group}>
        <SkeletonLine width="60%" height={16} />
        <SkeletonLine width="90%" />
        <SkeletonLine width="80%" />
      </div>
    </Skeleton>
  );
}

/** Everything marked in any PDF, newest first. */
export function HighlightsScreen() {
  const { total, annotations, error, more } = useHighlights();
  const groups = useMemo(() => groupByPaper(annotations), [annotations]);
  useEffect(openHighlights, []);
  return (
    <div className={styles.screen}>
      <ScreenHeader title="Highlights" subtitle={total ? plural(total, 'highlight') : '\u00a0'} />
      <div className={styles.scroller}>
        {error !== undefined && (
          <ErrorState
            title="The highlights could not be loaded"
            why={error}
            onRetry={() => void refetchHighlights()}
          />
        )}
        {total === undefined && error === undefined && <Loading />}
        {total === 0 && (
          <EmptyState title="No highlights yet">
            Open a PDF with “Read”, select a sentence and choose a colour. What you mark is gathered here.
          </EmptyState>
        )}
        {groups.map((group) => (
          <Group key={group.annotations[0]?.id} group={group} />
        ))}
        {total !== undefined && annotations.length < total && (
          <div className={styles.more}>
            <Button isDisabled={more} onPress={() => void loadMoreHighlights()}>
              Show more
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
