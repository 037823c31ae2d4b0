import { useEffect } from 'react';
import { CalendarDate } from '#shared/entities/date.ts';
import type { FeedPeriod } from '#shared/entities/feed.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { PagedBody } from '../../papers/PagedBody.tsx';
import { PaperList } from '../../papers/PaperList.tsx';
import { PaperSplit, useOpenPaper } from '../../papers/PaperSplit.tsx';
import { TabPanel, Tabs } from '../../ui/Tabs.tsx';
import { FeedEmpty } from './FeedEmpty.tsx';
import { FeedHeader } from './FeedHeader.tsx';
import { feedRows, openFeed, useFeed } from './feed-store.ts';

const PERIODS: readonly FeedPeriod[] = ['day', 'week', 'month', 'trending'];

/** Another period around the date shown; trending has no date to carry over. */
function showPeriod(period: FeedPeriod): void {
  const { date, trending } = useFeed.getState();
  navigate(routes.feed(period, trending ? undefined : date));
}

/** What was listed on a day, in a week, in a month; the newest one where the address names no date that there is. */
export function FeedScreen({ period: asked, date: named }: { period?: string; date?: string }) {
  const period = PERIODS.find((known) => known === asked) ?? 'day';
  const date = CalendarDate.safeParse(named).data;
  const open = useOpenPaper();
  useEffect(() => openFeed(period, date), [period, date]);
  return (
    <PaperSplit label="Papers" rows={feedRows}>
      <Tabs
        selectedKey={period}
        onSelectionChange={(chosen) => showPeriod(PERIODS.find((known) => known === chosen) ?? 'day')}
      >
        <FeedHeader period={period} />
        <TabPanel id={period}>
          <PagedBody
            rows={feedRows}
            loading="Loading the feed"
            failed="The feed could not be loaded"
            empty={<FeedEmpty period={period} />}
          >
            <PaperList rows={feedRows} onOpen={open} />
          </PagedBody>
        </TabPanel>
      </Tabs>
    </PaperSplit>
  );
}
