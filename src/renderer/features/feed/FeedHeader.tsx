import { ChevronLeft, ChevronRight } from 'lucide-react';
import { localToday } from '#shared/calendar.ts';
import type { FeedPeriod } from '#shared/entities/feed.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { formatPeriod } from '../../ui/format-date.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Tab, TabList } from '../../ui/Tabs.tsx';
import styles from './FeedHeader.module.css';
import { useFeed } from './feed-store.ts';

/** The feed's name, the way through its days, and its four periods. Stands inside the tabs. */
export function FeedHeader({ period }: { period: FeedPeriod }) {
  const { date, previous, next } = useFeed();
  const go = (to: string | undefined) => to && navigate(routes.feed(period, to));
  return (
    <ScreenHeader title="Daily Papers" subtitle="by AK and the research community">
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
          <Button onPress={() => go(localToday())}>Today</Button>
        </div>
      )}
      <TabList aria-label="Period">
        <Tab id="day">Day</Tab>
        <Tab id="week">Week</Tab>
        <Tab id="month">Month</Tab>
        <Tab id="trending">Trending</Tab>
      </TabList>
    </ScreenHeader>
  );
}
