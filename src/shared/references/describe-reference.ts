import { endOfAuthors, looksLikeAuthors } from './author-list.ts';
import { asTitle, leadingTitle } from './title.ts';

/** What a reference says of a work; absent where its style leaves doubt. */
export interface ReferenceParts {
  year?: number;
  title?: string;
  /** As printed. */
  authors?: string;
}

type Named = Pick<ReferenceParts, 'authors' | 'title'>;

const YEAR = String.raw`(?:1[5-9]|20)\d{2}`;
const QUOTED = /(?:^|[.,:;)\]]\s?)[“"„](.{4,350}?)(?:[,.?!]+[”"](?!:)|[”"][,.])/u;
const YEAR_BEHIND_AUTHORS = new RegExp(
  String.raw`^(.{2,3000}?)(?:[.,]?\s*\((${YEAR})[a-z]?(?:,[^()]{1,20})?\)[.,:]?|\s(?<=\.\s)(${YEAR})[a-z]?\.)\s+(.+)$`,
  'u',
);

/** A full stop behind a word: more than names. */
const SENTENCE = /\p{L}{3,}\.\s(?!and\b|&)/u;

/** The authors without the year and the punctuation behind them; the full stop of an initial stays. */
function cleanAuthors(text: string): string | undefined {
  const authors = text.replace(/[\s,.;:]*(?:\(?\b\d{4}[a-z]?\)?[.,:]?)?[\s,;:]*$/, '').trim();
  return /(?:,\s?|\p{Lu}\.[\s-]?)\p{Lu}$/u.test(authors) ? `${authors}.` : authors || undefined;
}

/** IEEE, Chicago, physics: Authors, “Title,” venue. */
function quotedTitle(text: string): Named | undefined {
  const match = QUOTED.exec(text);
  if (!match?.[1]) return undefined;
  const authors = cleanAuthors(text.slice(0, match.index + 1));
  return { title: asTitle(match[1]), authors: authors && looksLikeAuthors(authors) ? authors : undefined };
}

/** ACL, APA: Authors (Year). Title. Venue. */
function titleBehindYear(text: string): Named | undefined {
  const [, authors = '', , , rest = ''] = YEAR_BEHIND_AUTHORS.exec(text) ?? [];
  if (!looksLikeAuthors(authors) || SENTENCE.test(authors)) return undefined;
  return { authors: cleanAuthors(authors), title: leadingTitle(rest) };
}

/** NeurIPS, ICML, Nature, Vancouver: Authors. Title. Venue, Year. */
function titleBehindAuthors(text: string): Named | undefined {
  const end = endOfAuthors(text);
  if (end === undefined) return undefined;
  return { authors: cleanAuthors(text.slice(0, end)), title: leadingTitle(text.slice(end + 1)) };
}

/** Physics and Elsevier: A. Author, B. Author, Title, Venue 12 (2020) 143. Sure only where one part is left before the venue. */
function titleBetweenCommas(text: string): Named | undefined {
  const venue = /,\s(?:[^,]{2,60}\s\d+[^,]{0,12}\s?\((?:19|20)\d{2}\)|arXiv:)/u.exec(text);
  if (!venue || !/^\p{Lu}\p{M}*\.[\s-]|^\p{Lu}[\p{L}-]+ Collaboration,/u.test(text)) return undefined;
  const parts = text.slice(0, venue.index).split(/,\s/);
  const first = parts.findIndex((part) => !looksLikeAuthors(part) || /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(part));
  const isCertain = first > 0 && parts.length - first <= 2;
  return isCertain
    ? { authors: parts.slice(0, first).join(', '), title: asTitle(parts.slice(first).join(', ')) }
    : undefined;
}

/** The year of a reference: the one in brackets or behind the authors, else the last one that is not part of anything else. */
function findYear(text: string): number | undefined {
  const plain = text
    .split(' ')
    .filter((word) => !/https?:|www\.|10\.\d{4,}\/|arxiv/i.test(word))
    .join(' ');
  const bracketed = new RegExp(String.raw`\((${YEAR})[a-z]?(?:,[^()]{1,20})?\)`).exec(plain)?.[1];
  const alone = new RegExp(String.raw`\.\s(${YEAR})[a-z]?\.\s`).exec(plain)?.[1];
  const all = plain.matchAll(new RegExp(String.raw`(?<![\d.:–—/-])(${YEAR})[a-z]?(?![\d–—/-])(?!\.\d)`, 'g'));
  const year = bracketed ?? alone ?? [...all].at(-1)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** Tells authors, title and year of a reference apart, in the styles that papers use most. */
export function describeReference(text: string): ReferenceParts {
  const named =
    quotedTitle(text) ?? titleBehindYear(text) ?? titleBehindAuthors(text) ?? titleBetweenCommas(text);
  return { year: findYear(text), ...named };
}
