import { createHash } from 'node:crypto';
import { foldTitle } from '#shared/text/fold.ts';
import { describeForeignText } from '../foreign-text.ts';
import type { ListedPaper } from '../listed-paper.ts';
import { type ParsedSource, type SourceFile, UnreadableSource } from '../source-file.ts';
import { readCards } from './cards.ts';
import { dateOf, type MonthDay, pageDateOf, parseMonthDay } from './month-day.ts';
import { toLines } from './page-lines.ts';

const BY_AK = /^(?:daily papers,? )?by ?AK and the research community$/i;
const DAILY_PAPERS = /^daily papers$/i;

/** The id of a paper known by its title alone; equal for titles that fold alike. */
export function titleId(title: string): string {
  const hash = createHash('sha256')
    .update(foldTitle(title) || title)
    .digest('hex');
  return `title:${hash.slice(0, 16)}`;
}

interface Header {
  /** Index of the first line after it. */
  end: number;
  day?: MonthDay;
  /** Nothing but this page has such a header; a bare "Daily Papers" line can stand in any text. */
  certain: boolean;
}

function findHeader(lines: string[]): Header | undefined {
  let at = lines.findIndex((line) => BY_AK.test(line));
  const certain = at >= 0;
  if (!certain) at = lines.findIndex((line) => DAILY_PAPERS.test(line));
  if (at < 0) return undefined;
  // The day stands before the first paper, with short labels of buttons between at most.
  for (let index = at + 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const day = parseMonthDay(line);
    if (day) return { end: index + 1, day, certain };
    if (line.length > 24) break;
  }
  return { end: at + 1, certain };
}

/**
 * Reads a Daily Papers page that was saved or copied as plain text: per paper a title paragraph, abstract paragraphs and,
 * where the page shows them, author count, date and comment count.
 *
 * @throws UnreadableSource when the text is not such a page, or one without papers
 */
export function parsePageText(text: string, file: SourceFile): ParsedSource {
  const lines = toLines(text);
  const header = findHeader(lines);
  const { cards, sawDetails } = readCards(lines.slice(header?.end ?? 0));
  const trusted = header?.certain || sawDetails || (header && cards.every((card) => card.plausible));
  if (!trusted) {
    throw new UnreadableSource(
      describeForeignText(text, file.name) ??
        'not a Daily Papers page: neither its header nor any “N authors” line with a date was found',
      { isForeign: true },
    );
  }
  if (cards.length === 0) throw new UnreadableSource('this Daily Papers page lists no papers');

  const pageDate = pageDateOf(header?.day, file);
  const papers = new Map<string, ListedPaper>();
  for (const card of cards) {
    const id = titleId(card.title);
    if (papers.has(id)) continue;
    const publishedAt = card.date && dateOf(card.date, pageDate);
    papers.set(id, {
      record: {
        id,
        title: card.title,
        ...(card.abstract && { abstract: card.abstract }),
        ...(card.authorCount !== undefined && { authorCount: card.authorCount }),
        ...(publishedAt && { publishedAt }),
        ...(card.upvotes !== undefined && { upvotes: card.upvotes }),
        ...(card.comments !== undefined && { commentCount: card.comments }),
        ...(card.organization && { organization: card.organization }),
        source: 'saved-page',
      },
      entry: {
        feed: 'daily',
        date: pageDate,
        rank: papers.size,
        ...(card.upvotes !== undefined && { upvotes: card.upvotes }),
        ...(card.submittedBy && { submittedBy: card.submittedBy }),
      },
    });
  }
  return { papers: [...papers.values()], errors: [] };
}
