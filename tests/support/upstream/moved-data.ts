import type { UpstreamData } from './data.ts';
import { feedDaysUntil } from './feed-days.ts';

/** The same days moved to the newest feed days up to a date, each item saying so: captures that are new today. */
export function movedTo(lastDate: string, data: UpstreamData): UpstreamData {
  const captured = data.days();
  const days = feedDaysUntil(lastDate, captured.length).reverse();
  const origins = new Map(days.map((date, index) => [date, captured[index] ?? '']));
  return {
    ...data,
    days: () => days,
    items: (date) =>
      data.items(origins.get(date) ?? '').map((item) => ({
        ...item,
        paper: { ...item.paper, submittedOnDailyAt: `${date}T00:00:00.000Z` },
      })),
  };
}
