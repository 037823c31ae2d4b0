import { type KeyboardEvent, useEffect } from 'react';
import { Link } from 'wouter';
import type { ReviewAnnotation } from '#shared/entities/annotation.ts';
import { placeWords } from '../../annotations/annotation-words.ts';
import { useHistoryKeys } from '../../annotations/use-history-keys.ts';
import { keyPress } from '../../commands/keys/key-press.ts';
import { routes } from '../../navigation/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { MathText } from '../../ui/MathText.tsx';
import { Skeleton, SkeletonLine } from '../../ui/Skeleton.tsx';
import { TabPanel } from '../../ui/Tabs.tsx';
import { AnnotationBody } from './AnnotationBody.tsx';
import { HighlightNote } from './HighlightNote.tsx';
import { HighlightsHeader } from './HighlightsHeader.tsx';
import { rowId, write } from './highlights-store.ts';
import { edits } from './library-edits.ts';
import styles from './ReviewTab.module.css';
import { RowTags } from './RowTags.tsx';
import { fetchReview, go, lookAgain, openReview, useReview } from './review-store.ts';

function Card({ annotation, isLast, at }: { annotation: ReviewAnnotation; isLast: boolean; at: number }) {
  const { id, color, tags, note, paperId, paperTitle } = annotation;
  const row = { annotation, heading: undefined };
  const key = rowId(row);
  return (
    <article aria-label={`Highlight ${at + 1}`} className={styles.card}>
      {/* The buttons stay the same ones from card to card, so the focus stays with them. */}
      <div key={id} className={styles.body} style={{ borderColor: `var(--highlight-${color})` }}>
        <Link href={routes.read(paperId, { annotation: id })} className={styles.link}>
          <AnnotationBody annotation={annotation} isLarge />
        </Link>
        <HighlightNote row={row} />
        <RowTags row={row} />
      </div>
      <p className={styles.source}>
        <Link href={routes.paper(paperId)}>
          <MathText>{paperTitle}</MathText>
        </Link>
        <span>{placeWords(annotation, undefined)}</span>
      </p>
      <div className={styles.actions}>
        <Button isDisabled={at === 0} onPress={() => void go(-1)}>
          Previous
        </Button>
        <Button variant="primary" onPress={() => void go(1)}>
          {isLast ? 'Done for today' : 'Next'}
        </Button>
        <Button variant="quiet" onPress={() => write(key, 'note')}>
          {note ? 'Edit note' : 'Add note'}
        </Button>
        {tags.length === 0 && (
          <Button variant="quiet" onPress={() => write(key, 'tags')}>
            Add tag
          </Button>
        )}
      </div>
    </article>
  );
}

function Done() {
  return (
    <EmptyState title="Done for today" actions={<Button onPress={lookAgain}>Look again</Button>}>
      Tomorrow others come up. What you looked at today stays away for a week, and for longer each time.
    </EmptyState>
  );
}

function Body() {
  const { annotations, at, error } = useReview();
  if (error !== undefined && !annotations)
    return (
      <ErrorState title="The review could not be loaded" why={error} onRetry={() => void fetchReview()} />
    );
  if (!annotations)
    return (
      <Skeleton label="Loading the review">
        <div className={styles.card}>
          <SkeletonLine width="90%" height={18} />
          <SkeletonLine width="70%" height={18} />
        </div>
      </Skeleton>
    );
  if (annotations.length === 0)
    return (
      <EmptyState title="Nothing to review yet">
        Every day a few of your older highlights and notes come up here, so that they are not forgotten. What
        you mark today may come up from tomorrow on.
      </EmptyState>
    );
  const annotation = annotations[at];
  if (!annotation) return <Done />;
  return <Card annotation={annotation} at={at} isLast={at === annotations.length - 1} />;
}

const ARROWS: Record<string, 1 | -1> = { ArrowRight: 1, j: 1, ArrowLeft: -1, k: -1 };

/** A few of the older annotations each day, one after the other. */
export function ReviewTab() {
  const { annotations, at } = useReview();
  useEffect(openReview, []);
  useHistoryKeys(edits);
  const count = annotations?.length ?? 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, command, alt } = keyPress(event);
    const by = ARROWS[key];
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea');
    if (!by || isTyping || command || alt || at >= count) return;
    event.preventDefault();
    void go(by);
  };
  return (
    <>
      <HighlightsHeader subtitle={count > 0 && at < count ? `${at + 1} of ${count} for today` : undefined} />
      <TabPanel id="review">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys besides the buttons that do the same */}
        <div className={styles.scroller} onKeyDown={onKeyDown}>
          <Body />
        </div>
      </TabPanel>
    </>
  );
}
