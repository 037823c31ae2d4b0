import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`. */
export const CalendarDate = z.iso.date();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A moment, ISO 8601 in UTC: `2026-06-09T14:28:07.000Z`. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;
