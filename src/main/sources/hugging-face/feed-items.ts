import { z } from 'zod';
import { parseArxivId } from '#shared/arxiv-id.ts';
import { localToday } from '#shared/calendar.ts';
import { CalendarDate } from '#shared/entities/date.ts';
import type { FeedEntry } from '#shared/entities/feed.ts';
import type { PaperRecord } from '#shared/entities/paper.ts';
import { describeForeignText } from '../foreign-text.ts';
import type { ListedPaper } from '../listed-paper.ts';
import { type ParsedSource, type SourceFile, UnreadableSource } from '../source-file.ts';
import { checkItems } from '../text-limits.ts';
import { unwrap } from '../unwrap.ts';
import { FeedItem, type FeedPaper } from './feed-item-schema.ts';

const HUB = 'https://huggingface.co';
/** From this day `publishedAt` gives the day only, as midnight UTC. */
const DATE_ONLY_SINCE = '2026-04-02';
/** Keys that no other JSON is likely to hold. */
const FEED_KEYS = /"(?:dailyPapers|numComments|submittedOnDailyAt|discussionId)"\s*:/;

function notFeedItems(text: string, file: SourceFile, why?: string): UnreadableSource {
  const plain = `JSON, but not a list of Daily Papers items${why === undefined ? '' : `: ${why}`}`;
  const isForeign = why === undefined || !FEED_KEYS.test(text);
  const foreign = isForeign ? describeForeignText(text, file.name) : undefined;
  return new UnreadableSource(foreign ?? plain, { isForeign });
}

/** An http(s) address, absolute; undefined for anything else: these end up as links and image sources. */
function webAddress(text: string | undefined, base?: string): string | undefined {
  if (!text) return undefined;
  const url = URL.parse(unwrap(text), base);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined;
}

function publishedAt(paper: FeedPaper): string | undefined {
  const instant = paper.publishedAt;
  const dateOnly = instant && instant >= DATE_ONLY_SINCE && /T00:00:00(?:\.0+)?Z$/.test(instant);
  return dateOnly ? instant.slice(0, 10) : instant;
}

function toRecord({ paper, ...item }: FeedItem, arxivId: string): PaperRecord {
  const title = paper.title ?? item.title;
  if (!title) throw new UnreadableSource('it has no title');
  const abstract = paper.summary ?? item.summary;
  const authors = paper.authors?.flatMap((author) => (author ? [{ name: unwrap(author.name) }] : []));
  const organization = item.organization ?? paper.organization ?? item.submitterOrganization;
  const record: PaperRecord = {
    id: `arxiv:${arxivId}`,
    title: unwrap(title),
    abstract: abstract && unwrap(abstract),
    authors,
    authorCount: authors?.length,
    publishedAt: publishedAt(paper),
    arxivId,
    upvotes: paper.upvotes,
    commentCount: item.numComments,
    githubRepo: webAddress(paper.githubRepo, 'https://github.com/'),
    githubStars: paper.githubStars,
    projectPage: webAddress(paper.projectPage),
    organization: organization?.fullname ?? organization?.name,
    thumbnail: webAddress(item.thumbnail, HUB),
    aiSummary: paper.ai_summary && unwrap(paper.ai_summary),
    keywords: paper.ai_keywords?.map(unwrap).filter((keyword) => keyword !== ''),
    source: 'hugging-face',
  };
  for (const key of Object.keys(record) as (keyof PaperRecord)[]) {
    if (record[key] === undefined) delete record[key];
  }
  return record;
}

/** Where a list of items comes from, as far as the items do not say it themselves. */
export interface FeedList {
  feed: FeedEntry['feed'];
  /** Day of the items that carry none of their own; without it these have no place in a feed. */
  date?: CalendarDate;
  /** The day of the page wins over the items' own: a trending page lists old papers. */
  ownDate?: boolean;
}

/** The day a file of feed items is of, for items that do not say: in its name, else told by the user, else its time. */
export function feedDateOf(file: SourceFile): CalendarDate {
  const named = file.name.match(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/)?.[0];
  if (named && CalendarDate.safeParse(named).success) return named;
  return file.pageDate ?? localToday(file.modified);
}

/**
 * Reads items of `GET /api/daily_papers`, also as embedded in saved pages. The day listed is that of `submittedOnDailyAt`, the rank
 * the place among the items of that day. An item that cannot be read becomes an error; the others are kept.
 */
export function readFeedItems(items: readonly unknown[], list: FeedList): ParsedSource {
  const papers: ListedPaper[] = [];
  const errors: ParsedSource['errors'] = [];
  const ranks = new Map<CalendarDate, number>();
  items.forEach((raw, index) => {
    try {
      // A bare paper, as other endpoints give it, is an item that tells nothing more.
      const bare = typeof raw === 'object' && raw !== null && !('paper' in raw) && 'id' in raw;
      const item = FeedItem.parse(bare ? { paper: raw } : raw);
      const id = parseArxivId(item.paper.id);
      if (!id) throw new UnreadableSource('its id is not an arXiv id');
      const record = toRecord(item, id.id);
      const date = (list.ownDate ? undefined : item.paper.submittedOnDailyAt?.slice(0, 10)) ?? list.date;
      if (date === undefined) {
        papers.push({ record });
        return;
      }
      const rank = ranks.get(date) ?? 0;
      ranks.set(date, rank + 1);
      const by = item.submittedBy ?? item.paper.submittedOnDailyBy;
      const submittedBy = by?.user ?? by?.name;
      papers.push({
        record,
        entry: {
          feed: list.feed,
          date,
          rank,
          ...(record.upvotes !== undefined && { upvotes: record.upvotes }),
          ...(record.commentCount !== undefined && { commentCount: record.commentCount }),
          ...(submittedBy && { submittedBy }),
        },
      });
    } catch (error) {
      errors.push({ why: `item ${index + 1}${nameOf(raw)} could not be read: ${reasonOf(error)}` });
    }
  });
  return { papers, errors };
}

function nameOf(raw: unknown): string {
  const id = z.object({ paper: z.object({ id: z.string().max(40) }) }).safeParse(raw).data?.paper.id;
  return id ? ` (${id})` : '';
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const issue = error.issues[0];
    const where = issue?.path.join('.');
    return `${where ? `${where}: ` : ''}${issue?.message ?? 'unknown shape'}`;
  }
  return error instanceof Error ? error.message : String(error);
}

/**
 * Reads a file of feed items: a JSON array, or an object that holds one as `dailyPapers`.
 *
 * @throws UnreadableSource when the text is not JSON or holds no such list
 */
export function parseFeedJson(text: string, file: SourceFile): ParsedSource {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = message.match(/line (\d+)/)?.[1];
    throw new UnreadableSource(`damaged JSON: ${message}`, {
      ...(line && { line: Number(line) }),
      isForeign: !FEED_KEYS.test(text),
    });
  }
  const listed = z.object({ dailyPapers: z.array(z.unknown()) }).safeParse(json).data?.dailyPapers;
  const items = Array.isArray(json) ? json : listed;
  if (!items) throw notFeedItems(text, file);
  checkItems(items.length);
  const parsed = readFeedItems(items, { feed: 'daily', date: feedDateOf(file) });
  if (items.length > 0 && parsed.papers.length === 0) {
    throw notFeedItems(text, file, parsed.errors[0]?.why);
  }
  return parsed;
}
