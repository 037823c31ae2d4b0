import { useEffect } from 'react';
import { CalendarDate } from '#shared/entities/date.ts';
import type { FeedPeriod } from '#shared/entities/feed.ts';
import { navigate, useRouteQuery } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { PagedBody } from '../../papers/PagedBody.tsx';
import { PaperList } from '../../papers/PaperList.tsx';
import { PaperSplit, useOpenPaper } from '../../papers/PaperSplit.tsx';
import { openFollows, useFollows } from '../../sync/follows.ts';
import { TabPanel, Tabs } from '../../ui/Tabs.tsx';
import { ContinueReading } from './ContinueReading.tsx';
import { FeedEmpty } from './FeedEmpty.tsx';
import { FeedHeader } from './FeedHeader.tsx';

import { feedRows, openFeed, useFeed } from './feed-store.ts';

const PERIODS: readonly FeedPeriod[] = ['day', 'week', 'month', 'trending'];

const periodOf = (name: string | undefined): FeedPeriod => PERIODS.find((known) => known === name) ?? 'day';

/** Another period around the date shown; trending has no date to carry over. */
function showPeriod(period: FeedPeriod, follow: string | undefined): void {
  const { date, trending } = useFeed.getState();
  navigate(routes.feed(period, trending ? undefined : date, follow));
}

/** What was listed on a day, in a week, in a month; the newest one where the address names no date that there is. */
export function FeedScreen({ period: asked, date: day }: { period?: string; date?: string }) {
  const period = periodOf(asked);
  const date = CalendarDate.safeParse(day).data;
  const named = useRouteQuery().get('follow');
  // arXiv keeps no trending list.
  const followId = period === 'trending' ? null : named;
  const follow = useFollows(({ follows }) => follows?.find(({ id }) => id === followId));
  const isKnown = useFollows(({ follows, error }) => follows !== undefined || error !== undefined);
  const open = useOpenPaper();
  useEffect(openFollows, []);
  // What an address says of a follow means something once it is known what is followed.
  const isReady = followId === null || isKnown;
  useEffect(
    () => (isReady ? openFeed({ period, date, follow: follow?.id }) : undefined),
    [isReady, period, date, follow?.id],
  );
  return (
    <PaperSplit label="Papers" rows={feedRows}>
      <Tabs
        selectedKey={period}
        onSelectionChange={(chosen) => showPeriod(periodOf(String(chosen)), follow?.id)}
      >
        <FeedHeader period={period} follow={follow} />
        <ContinueReading />
        {/* A panel keeps the id it came with: another period gets another panel. */}
        <TabPanel key={period} id={period}>
          <PagedBody
            rows={feedRows}
            loading="Loading the feed"
            failed="The feed could not be loaded"
            empty={<FeedEmpty period={period} follow={follow} />}
          >
            <PaperList rows={feedRows} onOpen={open} />
          </PagedBody>
        </TabPanel>
      </Tabs>
    </PaperSplit>
  );
}
