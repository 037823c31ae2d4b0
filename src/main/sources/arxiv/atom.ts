import { parseArxivId } from '#shared/arxiv-id.ts';
import type { PaperRecord } from '#shared/entities/paper.ts';
import type { ListedPaper } from '../listed-paper.ts';
import { UnexpectedAnswer } from '../unexpected-answer.ts';
import { unwrap } from '../unwrap.ts';
import { children, childText, type Element, parseXml } from './xml.ts';

/** An answer of `/api/query`. */
export interface AtomPage {
  /** How many there are in all, not only here. */
  total: number;
  listed: ListedPaper[];
}

/** arXiv said that it cannot answer; the message is its own: "incorrect id format for abc". */
export class ArxivRefusal extends UnexpectedAnswer {
  override name = 'ArxivRefusal';
}

/** The instant as all sources write it; undefined for what is none. */
export function instantOf(text: string | undefined): string | undefined {
  const ms = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

/** A record without the keys that are undefined. */
export function withoutGaps(record: PaperRecord): PaperRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as PaperRecord;
}

/** @returns undefined where the entry names no paper */
function readEntry(entry: Element): PaperRecord | undefined {
  const id = parseArxivId(childText(entry, 'id')?.match(/\/abs\/(.+)$/)?.[1] ?? '');
  const title = childText(entry, 'title');
  if (!id || !title) return undefined;
  const abstract = childText(entry, 'summary');
  const authors = children(entry, 'author').flatMap((author) => {
    const name = childText(author, 'name');
    return name ? [{ name: unwrap(name) }] : [];
  });
  const venue = childText(entry, 'journal_ref');
  return withoutGaps({
    id: `arxiv:${id.id}`,
    title: unwrap(title),
    abstract: abstract && unwrap(abstract),
    authors: authors.length > 0 ? authors : undefined,
    authorCount: authors.length > 0 ? authors.length : undefined,
    publishedAt: instantOf(childText(entry, 'published')),
    arxivId: id.id,
    version: id.version,
    // Several are separated by spaces; the first is the paper's own.
    doi: childText(entry, 'doi')?.split(/\s+/)[0],
    venue: venue && unwrap(venue),
    source: 'arxiv',
  });
}

/**
 * Reads an answer of arXiv's API. Entries that name no paper are passed over.
 * @throws ArxivRefusal where it is arXiv's way of saying no; UnexpectedAnswer
 */
export function parseAtom(text: string): AtomPage {
  const feed = children(parseXml(text), 'feed')[0];
  if (!feed) throw new UnexpectedAnswer("arXiv's answer is not an Atom feed");
  const entries = children(feed, 'entry');
  const refusal = entries.find((entry) => /\/api\/errors\b/.test(childText(entry, 'id') ?? ''));
  if (refusal) throw new ArxivRefusal(childText(refusal, 'summary') ?? 'arXiv cannot answer this');
  const listed = entries.flatMap((entry) => {
    const record = readEntry(entry);
    return record ? [{ record }] : [];
  });
  const total = Number(childText(feed, 'totalResults'));
  return { total: Number.isSafeInteger(total) ? Math.max(total, listed.length) : listed.length, listed };
}
