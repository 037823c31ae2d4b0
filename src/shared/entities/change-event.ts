import { z } from 'zod';
import { PaperId } from './paper.ts';

/** Sent to every window when data changed; stores refetch what they show. */
export const ChangeEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('papers.changed'), ids: z.array(PaperId) }),
  z.object({ type: z.literal('lists.changed') }),
  /** `by` is what the edit gave, where one edit was all that changed. */
  z.object({ type: z.literal('annotations.changed'), paperId: PaperId, by: z.string().optional() }),
  z.object({ type: z.literal('settings.changed') }),
  /** The state of syncing; sent a few times a second at most. */
  z.object({ type: z.literal('sync.changed') }),
  /** What waits to be fetched (PDFs, and papers and days asked for), or how far one is; sent a few times a second at most. */
  z.object({ type: z.literal('downloads.changed') }),
  /** How far the search index is; sent a few times a second at most, and at the end. */
  z.object({ type: z.literal('index.changed') }),
  /** More changed than is worth naming (an import, another process): refetch everything shown. */
  z.object({ type: z.literal('library.changed') }),
]);
export type ChangeEvent = z.infer<typeof ChangeEvent>;
