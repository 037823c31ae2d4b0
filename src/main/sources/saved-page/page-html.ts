import { load } from 'cheerio/slim';
import { z } from 'zod';
import { parseArxivId } from '#shared/arxiv-id.ts';
import { CalendarDate } from '#shared/entities/date.ts';
import { foldTitle } from '#shared/text/fold.ts';
import { describeForeignText } from '../foreign-text.ts';
import { type FeedList, feedDateOf, readFeedItems } from '../hugging-face/feed-items.ts';
import { type ParsedSource, type SourceFile, UnreadableSource } from '../source-file.ts';
import { parsePageText } from './page-text.ts';
import { visibleText } from './visible-text.ts';

/** The page's data, in an attribute for its own scripts. All keys but the list may be missing. */
const PageData = z.object({
  dailyPapers: z.array(z.unknown()),
  periodType: z.string().optional().catch(undefined),
  dateString: z.string().optional().catch(undefined),
});
type PageData = z.infer<typeof PageData>;

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function listOf(data: PageData, file: SourceFile): FeedList {
  const day = CalendarDate.safeParse(data.dateString).data;
  const trending = data.periodType === 'trending';
  return { feed: trending ? 'trending' : 'daily', date: day ?? feedDateOf(file), ownDate: trending };
}

/** Titles that link to their paper's page give the arXiv ids of a page without data. */
function addArxivIds(parsed: ParsedSource, $: ReturnType<typeof load>): ParsedSource {
  const ids = new Map<string, string>();
  for (const link of $('a[href*="/papers/"]').toArray()) {
    const id = parseArxivId(
      $(link)
        .attr('href')
        ?.match(/\/papers\/([^/?#]+)/)?.[1] ?? '',
    )?.id;
    const title = foldTitle($(link).text());
    if (id && title) ids.set(title, id);
  }
  for (const { record } of parsed.papers) {
    const arxivId = ids.get(foldTitle(record.title));
    if (arxivId) Object.assign(record, { id: `arxiv:${arxivId}`, arxivId });
  }
  return parsed;
}

/**
 * Reads a Daily Papers page saved from a browser: from the JSON in its `data-props`, else from what it shows.
 * Nothing in it is run or fetched.
 *
 * @throws UnreadableSource when the page is another one, or its data are damaged
 */
export function parsePageHtml(html: string, file: SourceFile): ParsedSource {
  const $ = load(html, { scriptingEnabled: false });
  let damaged = false;
  for (const element of $('[data-props]').toArray()) {
    const props = parseJson($(element).attr('data-props'));
    const data = PageData.safeParse(props).data;
    if (data) {
      const parsed = readFeedItems(data.dailyPapers, listOf(data, file));
      if (parsed.papers.length === 0 && parsed.errors.length === 0)
        throw new UnreadableSource('this Daily Papers page lists no papers');
      return parsed;
    }
    if ($(element).attr('data-target') === 'DailyPapers') damaged = true;
  }
  try {
    return addArxivIds(parsePageText(visibleText($), file), $);
  } catch (error) {
    if (damaged) throw new UnreadableSource('a Daily Papers page whose data are damaged');
    if (error instanceof UnreadableSource) {
      const what = describeForeignText(html, file.name) ?? 'a web page, but not a Daily Papers page';
      throw new UnreadableSource(what, { isForeign: error.isForeign });
    }
    throw error;
  }
}
