import { feedToday } from '#shared/calendar.ts';
import type { FeedPeriod } from '#shared/entities/feed.ts';
import type { Follow } from '#shared/entities/follow.ts';
import { ImportButtons } from '../../imports/ImportButtons.tsx';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { RowSkeleton } from '../../papers/RowSkeleton.tsx';
import { followName } from '../../sync/follows.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatDate, formatPeriod } from '../../ui/format-date.ts';
import { useDelayed } from '../../ui/use-delayed.ts';
import styles from './FeedEmpty.module.css';
import { emptyWords } from './feed-empty-words.ts';
import { useFeedFetch } from './feed-fetch.ts';

import { fetchUnseen, useFeed } from './feed-store.ts';

function fetchingWords(period: FeedPeriod, date: string): string {
  if (period === 'trending') return 'Fetching what is trending on Hugging Face';
  const what = period === 'day' ? formatDate(date) : formatPeriod(period, date);
  return `Fetching ${what} from Hugging Face`;
}

/** Papers are on their way. */
function Fetching({ words }: { words: string }) {
  const isLate = useDelayed(true);
  return (
    <div role="status">
      {isLate && (
        <>
          <p className={styles.fetching}>{words}</p>
          <div aria-hidden>
            {['a', 'b', 'c', 'd', 'e'].map((key) => (
              <RowSkeleton key={key} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

/** Why nothing is listed, what is done about it, and the nearest dates where something is. */
export function FeedEmpty({ period, follow }: { period: FeedPeriod; follow: Follow | undefined }) {
  const { date, previous, next, fetchedAt } = useFeed();
  const fetch = useFeedFetch(period, date);
  if (date === undefined) return null;
  if (fetch?.state === 'fetching' && !follow) return <Fetching words={fetchingWords(period, date)} />;
  const { title, text, canRetry } = emptyWords({
    period,
    date,
    isFetched: fetchedAt !== undefined,
    fetch,
    today: feedToday(),
    follow: follow && followName(follow),
  });
  const nearest = [previous, next].filter((near) => near !== undefined);
  const [first] = canRetry ? [] : nearest;
  return (
    <EmptyState
      title={title}
      actions={
        <>
          {canRetry && (
            <Button variant="primary" onPress={() => void fetchUnseen(period, date, { again: true })}>
              Try again
            </Button>
          )}
          {nearest.map((near) => (
            <Button
              key={near}
              variant={near === first ? 'primary' : 'plain'}
              onPress={() => navigate(routes.feed(period, near, follow?.id))}
            >
              {formatPeriod(period, near)}
            </Button>
          ))}
          {!follow && <ImportButtons />}
        </>
      }
    >
      {text}
      {(fetch?.state === 'queued' || fetch?.state === 'offline') && nearest.length > 0 && (
        <p className={styles.nearest}>These are the nearest dates with papers.</p>
      )}
    </EmptyState>
  );
}
