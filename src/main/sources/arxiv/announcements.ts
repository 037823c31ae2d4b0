import { z } from 'zod';
import { parseArxivId } from '#shared/arxiv-id.ts';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { ListedPaper } from '../listed-paper.ts';
import { UnexpectedAnswer } from '../unexpected-answer.ts';
import { unwrap } from '../unwrap.ts';
import { instantOf, withoutGaps } from './atom.ts';
import { children, childText, type Element, parseXml } from './xml.ts';

/** `cross`: new in this category, known in another. `replace`: a new version. */
export const AnnounceType = z.enum(['new', 'cross', 'replace', 'replace-cross']);
export type AnnounceType = z.infer<typeof AnnounceType>;

export interface Announcements {
  /** The day announced, as arXiv's mailings count: by New York. */
  date: CalendarDate;
  items: { listed: ListedPaper; announceType: AnnounceType }[];
}

const NEW_YORK_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' });

const dayOf = (text: string | undefined): CalendarDate | undefined => {
  const instant = instantOf(text);
  return instant && NEW_YORK_DAY.format(new Date(instant));
};

/** "Ada Osei (Example University, Town), Bo Lin, Carl Berg, Jr." as names. */
export function splitAuthors(text: string): string[] {
  const names: string[] = [];
  for (const part of unwrap(text)
    .replace(/\s*\([^()]*\)/g, '')
    .split(/,\s*/)) {
    const last = names.length - 1;
    if (/^(?:Jr\.?|Sr\.?|I{2,3}|IV)$/.test(part) && last >= 0) names[last] += `, ${part}`;
    else if (part) names.push(part);
  }
  return names;
}

/** An entry of the Atom feed or an item of the RSS feed. */
function readItem(item: Element, day: CalendarDate): Announcements['items'][number] | undefined {
  const guid = childText(item, 'guid') ?? childText(item, 'id') ?? '';
  const id = parseArxivId(guid.replace(/^oai:arxiv\.org:/i, '').replace(/^https?:\/\/[^/]+\/abs\//, ''));
  const title = childText(item, 'title');
  if (!id || !title) return undefined;
  const about = childText(item, 'description') ?? childText(item, 'summary');
  const abstract = about?.replace(/^arXiv:\S+\s+Announce Type:\s*\S+\s*/i, '').replace(/^Abstract:\s*/i, '');
  const authors = splitAuthors(
    children(item, 'creator')
      .map((creator) => creator['#text'])
      .join(', '),
  );
  const announceType = AnnounceType.catch('new').parse(childText(item, 'announce_type'));
  const record = withoutGaps({
    id: `arxiv:${id.id}`,
    title: unwrap(title),
    abstract: (abstract && unwrap(abstract)) || undefined,
    authors: authors.length > 0 ? authors.map((name) => ({ name })) : undefined,
    authorCount: authors.length > 0 ? authors.length : undefined,
    // Others were published earlier, and it does not say when.
    publishedAt: announceType === 'new' ? day : undefined,
    arxivId: id.id,
    version: id.version,
    source: 'arxiv',
  });
  return { listed: { record }, announceType };
}

/**
 * Reads arXiv's daily announcement, Atom or RSS.
 * @param today used where the feed does not say its day
 * @throws UnexpectedAnswer
 */
export function parseAnnouncements(text: string, today: Date = new Date()): Announcements {
  const root = parseXml(text);
  const channel = children(children(root, 'rss')[0], 'channel')[0];
  const feed = children(root, 'feed')[0];
  const list = channel ?? feed;
  if (!list) throw new UnexpectedAnswer("arXiv's answer is not an Atom or RSS feed");
  const date =
    dayOf(childText(list, 'pubDate')) ??
    dayOf(childText(list, 'updated')) ??
    dayOf(childText(list, 'lastBuildDate')) ??
    NEW_YORK_DAY.format(today);
  const items = [...children(list, 'item'), ...children(list, 'entry')].flatMap(
    (item) => readItem(item, date) ?? [],
  );
  return { date, items };
}
