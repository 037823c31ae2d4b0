import { z } from 'zod';
import { AnnotationGrouping } from './annotation.ts';
import { ExportTemplate, TemplateFormat } from './exchange.ts';
import { ReaderPreferences, ReaderPreferencesChange } from './reader-preferences.ts';

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

/** Everything the user can set, and what Offprint remembers of it. */
export const Settings = z.object({
  theme: Theme,
  /** Automatic syncing rests. */
  syncPaused: z.boolean(),
  /** Minutes between two automatic syncs. */
  syncEveryMinutes: z.number().int().min(15).max(1440),
  /** An e-mail address that Offprint names in its requests, so that a server's operator can reach its user. */
  contact: z.union([z.literal(''), z.email()]),
  downloadsPaused: z.boolean(),
  /** Whether PDFs are fetched by themselves over a connection that is paid by volume. */
  downloadOnMetered: z.boolean(),
  /** Which PDFs of the newest feed days are fetched before anyone asks. */
  prefetch: z.enum(['none', 'top', 'all']),
  /** With `top`: how many of each day, by upvotes. */
  prefetchTop: z.number().int().min(1).max(100),
  /** How many of the newest feed days. */
  prefetchDays: z.number().int().min(1).max(31),
  /** A PDF larger than this is not fetched, in MB (1,000,000 bytes). */
  maxPdfMegabytes: z.number().int().min(1).max(2000),
  /** Space for fetched PDFs, in MB: past it those opened longest ago go, but never one with marks or on a list. */
  diskBudgetMegabytes: z.number().int().min(100).max(10_000_000),
  /** How much of the disk PDFs leave free, in MB; null: the smaller of 1 GB and 5 % of it. */
  diskReserveMegabytes: z.number().int().min(0).max(10_000_000).nullable(),
  /** What the highlights of the library are put together by. */
  highlightsGroupBy: AnnotationGrouping,
  /** How the reader shows papers. */
  reader: ReaderPreferences,
  /** Templates of the user's own, in place of those that Offprint comes with. */
  exportTemplates: z.partialRecord(TemplateFormat, ExportTemplate),
  /** Whether the log may tell of what is read, written and searched for, to look for a fault. */
  debugLog: z.boolean(),
  /** Whether the starter shelf was put in; kept so that a removed shelf stays removed. */
  starterShelf: z.enum(['pending', 'present', 'removed']),
});
export type Settings = z.infer<typeof Settings>;

/**
 * Some settings, to be changed. Of those that hold several things each is changed by itself, so that two windows do not
 * write over each other's; null takes one back.
 */
export const SettingsChange = Settings.partial().extend({
  reader: ReaderPreferencesChange.optional(),
  exportTemplates: z.partialRecord(TemplateFormat, ExportTemplate.nullable()).optional(),
});
export type SettingsChange = z.infer<typeof SettingsChange>;

/** What holds until the user sets something else. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  syncPaused: false,
  syncEveryMinutes: 60,
  contact: '',
  downloadsPaused: false,
  downloadOnMetered: false,
  prefetch: 'top',
  prefetchTop: 10,
  prefetchDays: 3,
  maxPdfMegabytes: 200,
  diskBudgetMegabytes: 5000,
  diskReserveMegabytes: null,
  highlightsGroupBy: 'paper',
  reader: ReaderPreferences.parse({}),
  exportTemplates: {},
  debugLog: false,
  starterShelf: 'pending',
};
