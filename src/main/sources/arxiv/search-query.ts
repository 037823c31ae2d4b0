import type { CalendarDate } from '#shared/entities/date.ts';

/** Words, and what to narrow them by; at least one of query and category. */
export interface ArxivQuery {
  /** Words, quoted phrases, or arXiv's own syntax (`ti:attention AND cat:cs.CL`). */
  query?: string;
  /** `cs.CL`. */
  category?: string;
  /** First and last day of submission. */
  from?: CalendarDate;
  to?: CalendarDate;
}

const OWN_SYNTAX =
  /(?:^|[\s(])(?:ti|au|abs|co|jr|cat|rn|id|all|submittedDate|lastUpdatedDate):|\b(?:AND|OR|ANDNOT)\b/;
const CATEGORY = /^[a-z]+(?:-[a-z]+)*(?:\.[A-Za-z]+(?:-[A-Za-z]+)*)?$/;

/** A category as arXiv names them: `cs.CL`, `hep-th`, `cond-mat.str-el`. */
export const isCategory = (text: string): boolean => CATEGORY.test(text);

/** Words that all must occur, phrases as they are. */
function ofWords(query: string): string {
  const terms = Array.from(query.matchAll(/"([^"]*)"|([^\s"]+)/g), ([, phrase, word = '']) => {
    const bare = (phrase ?? word)
      .replace(/["():[\]]+/g, ' ')
      .trim()
      .replace(/\s+/g, ' ');
    return bare.includes(' ') ? `"${bare}"` : bare;
  });
  return terms
    .filter((term) => term !== '')
    .map((term) => `all:${term}`)
    .join(' AND ');
}

/** The user's own syntax, without a quote or bracket that arXiv would wait for in vain. */
function ofSyntax(query: string): string {
  const folded = query.replace(/\s+/g, ' ').trim();
  const quoted = (folded.match(/"/g)?.length ?? 0) % 2 === 0 ? folded : folded.replaceAll('"', '');
  const isBalanced = (quoted.match(/\(/g)?.length ?? 0) === (quoted.match(/\)/g)?.length ?? 0);
  return isBalanced ? quoted : quoted.replace(/[()]/g, '');
}

/**
 * The `search_query` for arXiv's API; empty where nothing is asked for.
 * https://info.arxiv.org/help/api/user-manual.html#query_details
 */
export function searchQuery({ query = '', category, from, to }: ArxivQuery): string {
  const words = OWN_SYNTAX.test(query) ? ofSyntax(query) : ofWords(query);
  const day = (date: CalendarDate) => date.replaceAll('-', '');
  const parts = [
    ...(words === '' ? [] : [words]),
    ...(category && isCategory(category) ? [`cat:${category}`] : []),
    ...(from || to
      ? [`submittedDate:[${day(from ?? '1991-01-01')}0000 TO ${day(to ?? '2099-12-31')}2359]`]
      : []),
  ];
  return parts
    .map((part) => (parts.length > 1 && part === words && / /.test(part) ? `(${part})` : part))
    .join(' AND ');
}
