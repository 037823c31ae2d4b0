import { ChevronLeft, ChevronRight } from 'lucide-react';
import { feedToday } from '#shared/calendar.ts';
import type { FeedPeriod } from '#shared/entities/feed.ts';
import type { Follow } from '#shared/entities/follow.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { followName, useFollows } from '../../sync/follows.ts';
import { Button } from '../../ui/Button.tsx';
import { formatPeriod } from '../../ui/format-date.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Select } from '../../ui/Select.tsx';
import { Tab, TabList } from '../../ui/Tabs.tsx';
import styles from './FeedHeader.module.css';

import { useFeed } from './feed-store.ts';

const DAILY = { id: 'daily', name: 'Daily Papers' };

/** Which feed is shown, where anything is followed besides the Daily Papers. */
function FeedPicker({ period, follow }: { period: FeedPeriod; follow: Follow | undefined }) {
  const follows = useFollows((state) => state.follows) ?? [];
  const { date } = useFeed();
  return (
    <Select
      label="Feed"
      options={[DAILY, ...follows.map((each) => ({ id: each.id, name: followName(each) }))]}
      value={follow?.id ?? DAILY.id}
      onChange={(id) => {
        if (id === DAILY.id) navigate(routes.feed(period, date));
        // arXiv keeps no trending list.
        else
          navigate(period === 'trending' ? routes.feed('day', undefined, id) : routes.feed(period, date, id));
      }}
    />
  );
}

/** The feed's name, the way through its days, and its four periods. Stands inside the tabs. */
export function FeedHeader({ period, follow }: { period: FeedPeriod; follow: Follow | undefined }) {
  const { date, previous, next } = useFeed();
  const hasFollows = useFollows(({ follows }) => follows !== undefined && follows.length > 0);
  const go = (to: string | undefined) => to && navigate(routes.feed(period, to, follow?.id));
  return (
    <ScreenHeader
      title={follow ? followName(follow) : DAILY.name}
      subtitle={follow ? 'as listed by arXiv' : 'by AK and the research community'}
      beside={hasFollows && <FeedPicker period={period} follow={follow} />}
    >
      {period !== 'trending' && (
        <div className={styles.days}>
          <IconButton
            edged
            narrow
            icon={ChevronLeft}
            label={`Previous ${period}`}
            isDisabled={!previous}
            onPress={() => go(previous)}
          />
          <span className={styles.date} aria-live="polite">
            {date ? formatPeriod(period, date) : '\u00a0'}
          </span>
          <IconButton
            edged
            narrow
            icon={ChevronRight}
            label={`Next ${period}`}
            isDisabled={!next}
            onPress={() => go(next)}
          />
          <Button onPress={() => go(feedToday())}>Today</Button>
        </div>
      )}
      <TabList aria-label="Period">
        <Tab id="day">Day</Tab>
        <Tab id="week">Week</Tab>
        <Tab id="month">Month</Tab>
        {!follow && <Tab id="trending">Trending</Tab>}
      </TabList>
    </ScreenHeader>
  );
}
