import { useMemo } from 'react';
import type { PaperComment, PaperCommunity } from '#shared/entities/community.ts';
import { useSync } from '../../sync/sync-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { formatShortDate } from '../../ui/format-date.ts';
import { formatAgo } from '../../ui/format-time.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import { Skeleton, SkeletonLine } from '../../ui/Skeleton.tsx';
import { sentence } from '../../ui/sentence.ts';
import { useNow } from '../../ui/use-now.ts';
import { formatCount } from '../describe.ts';
import styles from './CommentsSection.module.css';
import { type CommentThread, toThreads } from './comment-threads.ts';
import { HUGGING_FACE, huggingFacePage } from './hugging-face.ts';
import { reloadCommunity, usePaperCommunity } from './paper-community.ts';
import sections from './Sections.module.css';

function Reactions({ reactions }: Pick<PaperComment, 'reactions'>) {
  if (reactions.length === 0) return null;
  return (
    <ul className={styles.reactions} aria-label="Reactions">
      {reactions.map(({ reaction, count }) => (
        <li key={reaction}>
          {reaction} {formatCount(count)}
        </li>
      ))}
    </ul>
  );
}

function Thread({ thread: { comment, replies } }: { thread: CommentThread }) {
  const { author, createdAt, edited, text, reactions } = comment;
  return (
    <li>
      <article aria-label={`Comment by ${author}`}>
        <p className={styles.author}>
          <strong>
            <Foreign>{author}</Foreign>
          </strong>{' '}
          <time dateTime={createdAt}>{formatShortDate(createdAt)}</time>
          {edited && ', edited'}
        </p>
        {text ? (
          <Markdown base={HUGGING_FACE}>{text}</Markdown>
        ) : (
          <p className={styles.hidden}>This comment was hidden.</p>
        )}
        <Reactions reactions={reactions} />
      </article>
      {replies.length > 0 && <Threads threads={replies} />}
    </li>
  );
}

function Threads({ threads }: { threads: readonly CommentThread[] }) {
  return (
    <ol className={styles.threads}>
      {threads.map((thread) => (
        <Thread key={thread.comment.id} thread={thread} />
      ))}
    </ol>
  );
}

/** Comments that are as old as the last visit to the network, said so while there is none. */
function Stored({ community }: { community: PaperCommunity }) {
  const offline = useSync(({ status }) => status?.network === 'offline');
  const now = useNow();
  const threads = useMemo(() => toThreads(community.comments), [community.comments]);
  return (
    <>
      {offline && (
        <p className={sections.detail}>Offline. As fetched {formatAgo(community.fetchedAt, now)}.</p>
      )}
      {threads.length > 0 ? <Threads threads={threads} /> : <p className={styles.none}>No comments yet.</p>}
    </>
  );
}

function Missing({ error, isOffline }: { error: string | undefined; isOffline: boolean }) {
  const offline = useSync(({ status }) => status?.network === 'offline');
  if (isOffline || offline)
    return <p className={styles.none}>Comments are fetched when there is a network.</p>;
  return (
    <div className={styles.missing} role="status">
      <p>The comments could not be fetched. {error && sentence(error)}</p>
      <Button size="small" onPress={reloadCommunity}>
        Try again
      </Button>
    </div>
  );
}

function CommentsSkeleton() {
  return (
    <Skeleton label="Loading the comments">
      <div className={styles.skeleton}>
        <SkeletonLine width="30%" />
        <SkeletonLine width="94%" />
        <SkeletonLine width="82%" />
      </div>
    </Skeleton>
  );
}

/** What is said about the paper on Hugging Face. */
export function CommentsSection({ id, arxivId }: { id: string; arxivId: string }) {
  const state = usePaperCommunity();
  const { community, error, isOffline = false } = state.id === id ? state : {};
  const count = community?.comments.length ?? 0;
  return (
    <section aria-label="Comments" className={sections.section}>
      <h2>{count > 1 ? `Comments (${formatCount(count)})` : 'Comments'}</h2>
      {community && <Stored community={community} />}
      {!community && (error !== undefined || community === null) && (
        <Missing error={error} isOffline={isOffline} />
      )}
      {community === undefined && error === undefined && <CommentsSkeleton />}
      <p className={styles.more}>
        <ExternalLink href={huggingFacePage(arxivId)}>Open the discussion on Hugging Face</ExternalLink>
      </p>
    </section>
  );
}
