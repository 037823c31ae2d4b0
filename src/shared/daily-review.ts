import { addDays } from './calendar.ts';
import type { CalendarDate } from './entities/date.ts';

/** What is known of an annotation that could be shown again. */
export interface ReviewCandidate {
  id: string;
  /** The day it was last looked at. */
  reviewedOn?: CalendarDate;
  /** From this day on it may come up again; absent where it was never looked at. */
  dueOn?: CalendarDate;
}

const FIRST_INTERVAL_DAYS = 7;
const LONGEST_INTERVAL_DAYS = 365;

/** When something looked at on a day, for the n-th time (from 1), may come up again: after 7, 14, 28 … 365 days. */
export function nextReview(day: CalendarDate, times: number): CalendarDate {
  const doubled = FIRST_INTERVAL_DAYS * 2 ** Math.min(times - 1, 10);
  return addDays(day, Math.min(doubled, LONGEST_INTERVAL_DAYS));
}

/** A number that looks random and is always the same for the same text: FNV-1a, 32 bits. */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // A last mix, for texts that differ in their last letters only.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * Draws the ids to look at on a day: by lot from those that are due, then those that will be soonest. What was looked at
 * on the day stays drawn, so the answer is the same all day, in the same order.
 */
export function pickForReview(
  candidates: Iterable<ReviewCandidate>,
  day: CalendarDate,
  count: number,
): string[] {
  const lots = Array.from(candidates, ({ id, reviewedOn, dueOn }) => ({
    id,
    turn: reviewedOn === day ? '0' : dueOn === undefined || dueOn <= day ? '1' : dueOn,
    lot: scatter(`${day} ${id}`),
  }));
  return lots
    .sort((a, b) => (a.turn < b.turn ? -1 : a.turn > b.turn ? 1 : a.lot - b.lot))
    .slice(0, count)
    .sort((a, b) => a.lot - b.lot)
    .map(({ id }) => id);
}
