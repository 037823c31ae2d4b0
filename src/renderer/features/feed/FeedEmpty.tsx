import type { FeedPeriod } from '#shared/entities/feed.ts';
import { ImportButtons } from '../../imports/ImportButtons.tsx';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatPeriod } from '../../ui/format-date.ts';
import { useFeed } from './feed-store.ts';

const WHEN: Record<FeedPeriod, string> = {
  day: 'on this day',
  week: 'in this week',
  month: 'in this month',
  trending: '',
};

function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Why nothing is listed, and the nearest dates where something is. */
export function FeedEmpty({ period }: { period: FeedPeriod }) {
  const { date, previous, next } = useFeed();
  if (period === 'trending') {
    return (
      <EmptyState title="No trending list is stored yet" actions={<ImportButtons />}>
        Trending is a list of its own that Hugging Face keeps. Save its page from a browser and import the
        file to have it here.
      </EmptyState>
    );
  }
  const nearest = [previous, next].filter((near) => near !== undefined);
  const quiet = period === 'day' && date !== undefined && isWeekend(date);
  return (
    <EmptyState
      title={`No papers are stored ${WHEN[period]}`}
      actions={
        <>
          {nearest.map((near) => (
            <Button
              key={near}
              variant={near === nearest[0] ? 'primary' : 'plain'}
              onPress={() => navigate(routes.feed(period, near))}
            >
              {formatPeriod(period, near)}
            </Button>
          ))}
          <ImportButtons />
        </>
      }
    >
      {quiet && 'Daily Papers lists nothing on weekends. '}
      {nearest.length > 0
        ? 'These are the nearest dates with papers. To fill this one, import a saved Daily Papers page or its feed JSON.'
        : 'Import a saved Daily Papers page, feed JSON or PDFs to start the library. Files can also be dropped on this window.'}
    </EmptyState>
  );
}
