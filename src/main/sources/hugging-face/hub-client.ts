import { feedToday, isoWeek } from '#shared/calendar.ts';
import type { LinkedRepository, PaperComment, PaperCommunity } from '#shared/entities/community.ts';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { Http } from '../http/http.ts';
import type { UpstreamAddresses } from '../http/ports.ts';
import type { ListedPaper } from '../listed-paper.ts';
import type { ParsedSource, SourceError } from '../source-file.ts';
import { UnexpectedAnswer } from '../unexpected-answer.ts';
import { type FeedList, readFeedItems } from './feed-items.ts';
import {
  type Asking,
  fetchList,
  type KnownList,
  parseItems,
  parseJson,
  type RawList,
  withReason,
} from './hub-lists.ts';
import { readComments, readLinked } from './hub-paper.ts';

export type { KnownList } from './hub-lists.ts';

export type HubClient = ReturnType<typeof createHubClient>;

/** A list as it is now. */
export interface FetchedList {
  notModified: false;
  /** What the server calls this state of the list; absent where it gives no name to the whole. */
  etag?: string;
  /** The sha256 of the answers. */
  digest: string;
  listed: ListedPaper[];
  /** Items that could not be read. */
  errors: SourceError[];
}

export type ListAnswer = { notModified: true } | FetchedList;

export interface HubPaper {
  /** Without a place in a feed. */
  listed: ListedPaper;
  /** The most liked of each kind first. */
  linked: LinkedRepository[];
  totals: PaperCommunity['totals'];
}

/** Most characters of a search query. */
const LONGEST_QUERY = 250;
const MOST_HITS = 120;
const HUB = 'https://huggingface.co';
const THUMBNAILS = 'https://cdn-thumbnails.huggingface.co';

/**
 * Asks Hugging Face for the Daily Papers. Every call may throw an HttpError, or an UnexpectedAnswer that says what came instead; and
 * the signal's reason when it was aborted.
 */
export function createHubClient({ http, upstreams }: { http: Http; upstreams: UpstreamAddresses }) {
  const hub = upstreams.huggingFace;
  const listUrl = (parameters: Record<string, string>) =>
    `${hub}/api/daily_papers?${new URLSearchParams({ ...parameters, limit: '100' })}`;
  const paperUrl = (arxivId: string) => `${hub}/api/papers/${encodeURIComponent(arxivId)}`;

  /** @param read gives the items their place in the feed */
  async function list(
    parameters: Record<string, string>,
    read: FeedList,
    known: KnownList = {},
    asking: Asking = {},
    pages?: number,
  ): Promise<ListAnswer> {
    const answer = await explained(fetchList(http, listUrl(parameters), known, asking, pages));
    if (answer.notModified) return answer;
    const { papers, errors } = readList(answer, read);
    const { etag, digest } = answer;
    return { notModified: false, ...(etag && { etag }), digest, listed: papers, errors };
  }

  /** The answer's text; undefined where Hugging Face does not know the paper. */
  async function text(url: string, asking: Asking = {}): Promise<string | undefined> {
    const headers = { accept: 'application/json' };
    const answer = await explained(http.get(url, { ...asking, upstream: 'hugging-face', headers }));
    return answer.status === 404 ? undefined : answer.body;
  }

  return {
    /** The feed of a day. `notModified`: it is as it was when `known` was. */
    feedDay: (date: CalendarDate, known?: KnownList, asking?: Asking): Promise<ListAnswer> =>
      list({ date }, { feed: 'daily', date, ownDate: true }, known, asking),

    /**
     * What was listed in the week or month that holds the date, by upvotes. Entries are on the items' own days; items that do not
     * say theirs are records only.
     */
    feedPeriod(
      period: 'week' | 'month',
      date: CalendarDate,
      known?: KnownList,
      asking?: Asking,
    ): Promise<ListAnswer> {
      const value = period === 'week' ? isoWeek(date) : date.slice(0, 7);
      return list({ [period]: value }, { feed: 'daily' }, known, asking);
    },

    /** The first hundred of the trending list, which has no end, as of the feed's day now. */
    trending: (known?: KnownList, asking?: Asking): Promise<ListAnswer> =>
      list({ sort: 'trending' }, { feed: 'trending', date: feedToday(), ownDate: true }, known, asking, 1),

    /** One paper and what is linked to it; undefined where Hugging Face does not know it. */
    async paper(arxivId: string, asking?: Asking): Promise<HubPaper | undefined> {
      const body = await text(paperUrl(arxivId), asking);
      if (body === undefined) return undefined;
      const json = parseJson(body);
      const { papers, errors } = readFeedItems([json], { feed: 'daily' });
      const record = papers[0]?.record;
      if (!record) throw new UnexpectedAnswer(`Hugging Face's answer is no paper: ${errors[0]?.why}`);
      return { listed: { record }, ...readLinked(json, hub) };
    },

    /** Oldest first; none where Hugging Face does not know the paper. */
    async comments(arxivId: string, asking?: Asking): Promise<PaperComment[]> {
      const body = await text(`${paperUrl(arxivId)}?field=comments`, asking);
      if (body === undefined) return [];
      const json = parseJson(body);
      if (typeof json !== 'object' || json === null || Array.isArray(json)) {
        throw new UnexpectedAnswer("Hugging Face's answer is no paper");
      }
      return readComments(json);
    },

    /** What Hugging Face's search finds, best first: records without a place in a feed. */
    async search(query: string, limit: number, asking?: Asking): Promise<ListedPaper[]> {
      const parameters = new URLSearchParams({
        q: query.trim().slice(0, LONGEST_QUERY),
        limit: String(Math.max(1, Math.min(limit, MOST_HITS))),
      });
      const body = await text(`${hub}/api/papers/search?${parameters}`, asking);
      const { papers } = readFeedItems(parseItems(body ?? ''), { feed: 'daily' });
      return papers.slice(0, limit).map(({ record }) => ({ record }));
    },

    /** Where a paper's picture is; undefined where none can be known of. The hub's own addresses become those configured. */
    thumbnailUrl({ arxivId, thumbnail }: { arxivId?: string; thumbnail?: string }): string | undefined {
      if (!thumbnail) return arxivId && `${upstreams.thumbnails}/social-thumbnails/papers/${arxivId}.png`;
      if (thumbnail.startsWith(`${THUMBNAILS}/`))
        return upstreams.thumbnails + thumbnail.slice(THUMBNAILS.length);
      return thumbnail.startsWith(`${HUB}/`) ? hub + thumbnail.slice(HUB.length) : thumbnail;
    },
  };
}

/** @throws UnexpectedAnswer where none of the items is one */
function readList({ items }: RawList, read: FeedList): ParsedSource {
  const parsed = readFeedItems(items, read);
  if (items.length > 0 && parsed.papers.length === 0) {
    throw new UnexpectedAnswer(`Hugging Face's answer is not a list of papers: ${parsed.errors[0]?.why}`);
  }
  return parsed;
}

async function explained<Result>(asking: Promise<Result>): Promise<Result> {
  try {
    return await asking;
  } catch (error) {
    throw withReason(error);
  }
}
