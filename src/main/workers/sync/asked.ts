import { FIRST_FEED_DAY, feedToday } from '#shared/calendar.ts';
import type { PaperCommunity } from '#shared/entities/community.ts';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { FeedPeriod } from '#shared/entities/feed.ts';
import type { OnlineHit } from '#shared/entities/search.ts';
import type { SyncReport } from '#shared/entities/sync.ts';
import type { UpstreamAnswer } from '#shared/entities/upstream-answer.ts';
import type { OnlineQuery } from './look-up.ts';
import { isNetworkFailure } from './network-state.ts';
import { parsePaperReference } from './paper-reference.ts';
import type { Parts } from './parts.ts';
import { emptyReport } from './report.ts';

/** Someone waits for the answer. */
export const INTERACTIVE = 10;
/** A search, or the community of a paper, is not worth waiting longer for a server's turn, in milliseconds. */
const PATIENCE_MS = 20_000;

const NO_NETWORK = { why: 'There is no network.', isOffline: true };

export interface PeriodOutcome {
  outcome: 'fetched' | 'empty' | 'queued' | 'offline' | 'failed';
  why?: string;
}

/** A period of the feed that someone wants to see. */
export interface PeriodRequest {
  period: FeedPeriod;
  date: CalendarDate;
  /** Without a network it is fetched later; else it was only looked for. */
  isKept?: boolean;
}

interface Deps {
  parts: Pick<Parts, 'network' | 'queued' | 'addPapers' | 'papers' | 'lookUp'>;
  /** Looks whether there is a network again. */
  tryNetwork: () => void;
  /** Papers came: their PDFs may be wanted. */
  onPapers: () => void;
  /** Ends with the engine. */
  closing: AbortSignal;
}

type Added = SyncReport & { queued: number; ids: string[] };

/** What someone asks of the network and waits for. What cannot be had for want of a network is kept for later. */
export function createAsked({ parts, tryNetwork, onPapers, closing }: Deps) {
  const { network, queued, addPapers, papers, lookUp } = parts;

  /** Whether there is no network, as far as is known; someone needs it, so that is looked into. */
  function isStillOffline(): boolean {
    if (network.isOffline() && !network.isToldOffline()) tryNetwork();
    return network.isOffline();
  }

  /** How what someone waits for is sent. */
  function asking(signal?: AbortSignal) {
    const both = signal ? AbortSignal.any([signal, closing]) : closing;
    return { signal: both, priority: INTERACTIVE };
  }

  async function answer<Value>(work: Promise<Value>): Promise<UpstreamAnswer<Value>> {
    try {
      return { value: await work };
    } catch (error) {
      if (closing.aborted) return { why: 'Offprint is closing.', isOffline: false };
      if (isNetworkFailure(error) && network.isOffline()) return NO_NETWORK;
      return { why: error instanceof Error ? error.message : String(error), isOffline: false };
    }
  }

  /** Keeps for later what names a paper that is not here yet; what names none is told at once. */
  function queueAdd(texts: string[]): Added {
    const added: Added = { ...emptyReport(), queued: 0, ids: [] };
    const wanted: string[] = [];
    for (const text of texts) {
      const reference = parsePaperReference(text);
      if ('why' in reference) {
        added.failed.push({ what: text, why: reference.why });
        continue;
      }
      const id = `arxiv:${reference.arxivId}`;
      const [here] = papers.find([papers.resolveId(id) ?? id]);
      if (!here) wanted.push(text);
      else if (!added.ids.includes(here.id)) added.ids.push(here.id);
    }
    added.unchanged = added.ids.length;
    if (wanted.length > 0) added.queued = queued.queueAdd(wanted);
    return added;
  }

  return {
    asking,

    async fetchPeriod(
      { period, date, isKept = true }: PeriodRequest,
      signal?: AbortSignal,
    ): Promise<PeriodOutcome> {
      if (date > feedToday() || date < FIRST_FEED_DAY.slice(0, 7)) return { outcome: 'empty' };
      const queue = (): PeriodOutcome => {
        if (!isKept) return { outcome: 'offline' };
        queued.queuePeriod(period, date);
        return { outcome: 'queued' };
      };
      if (isStillOffline()) return queue();
      try {
        const { items, failed } = await queued.fetchPeriod({ period, date }, asking(signal));
        onPapers();
        if (items > 0) return { outcome: 'fetched' };
        return failed[0] ? { outcome: 'failed', why: failed[0].why } : { outcome: 'empty' };
      } catch (error) {
        if (closing.aborted || signal?.aborted) throw error;
        if (isNetworkFailure(error) && network.isOffline()) return queue();
        return { outcome: 'failed', why: error instanceof Error ? error.message : String(error) };
      }
    },

    async add(texts: string[], signal?: AbortSignal): Promise<Added> {
      if (isStillOffline()) return queueAdd(texts);
      const { unreached, failed, ...report } = await addPapers(texts, asking(signal));
      if (!network.isOffline() || unreached.length === 0) return { ...report, failed, queued: 0 };
      const told = failed.filter(({ what }) => !unreached.includes(what));
      return { ...report, failed: told, queued: queued.queueAdd(unreached) };
    },

    async community(id: string): Promise<UpstreamAnswer<PaperCommunity | null>> {
      const found = await answer(lookUp.community(id, { ...asking(), patienceMs: PATIENCE_MS }));
      if ('why' in found) return found;
      if (found.value === undefined && network.isOffline()) return NO_NETWORK;
      return { value: found.value ?? null };
    },

    async searchOnline(query: OnlineQuery, signal?: AbortSignal): Promise<UpstreamAnswer<OnlineHit[]>> {
      if (isStillOffline()) return NO_NETWORK;
      return answer(lookUp.searchOnline(query, { ...asking(signal), patienceMs: PATIENCE_MS }));
    },
  };
}
