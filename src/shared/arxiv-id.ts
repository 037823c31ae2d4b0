/**
 * arXiv identifiers: `YYMM.NNNN` (0704–1412), `YYMM.NNNNN` (from 1501), `archive/YYMMNNN` (until 0703),
 * each with an optional version. https://info.arxiv.org/help/arxiv_identifier.html
 */
const MODERN = String.raw`(?:(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{4}|(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5})`;
const OLD = String.raw`[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3}`;
const WHOLE = new RegExp(`^(${MODERN}|${OLD})(?:v([1-9]\\d*))?$`);
const ANYWHERE = new RegExp(`(?<![\\d.])(${MODERN})(?:v([1-9]\\d*))?(?![\\d.]*\\d)`, 'i');
const MENTION = String.raw`arxiv\s*:\s*(${MODERN}|${OLD})`;
/** As arXiv prints it: version, then category or date. */
const STAMP = new RegExp(`${MENTION}v([1-9]\\d*)(?=\\s*\\[|\\s+\\d{1,2}\\s[a-z]{3})`, 'i');
const ALONE_ON_LINE = new RegExp(`^[ \\t]*${MENTION}(?:v([1-9]\\d*))?[ \\t]*$`, 'im');
const VERSIONED = new RegExp(`${MENTION}v([1-9]\\d*)`, 'i');
/** Ids from before 2007 are cited without saying that they are arXiv's. */
const ARCHIVE =
  '(?:hep-(?:th|ph|ex|lat)|astro-ph|cond-mat|gr-qc|nucl-(?:th|ex)|quant-ph|math-ph|math|physics|cs|nlin|q-bio|q-alg|alg-geom|chao-dyn|patt-sol|solv-int|funct-an|dg-ga|cmp-lg)';
const CITED = [
  // "arXiv:", "arXiv preprint", "arxiv.org/abs/", "ArXiv e-prints (2014)", "CoRR, abs/"
  new RegExp(
    `(?:arxiv|\\bCoRR\\b|\\babs/).{0,30}?(?<!\\d|\\d\\.)(${MODERN})(?:v([1-9]\\d*))?(?!\\.?\\d)`,
    'i',
  ),
  new RegExp(`(?<!\\d|\\d\\.)(${MODERN})(?:v([1-9]\\d*))?\\s*\\[[a-z-]+(?:\\.[A-Z]{2})?\\]`),
  new RegExp(`(?<![\\w-])(${ARCHIVE}(?:\\.[A-Z]{2})?/\\d{2}(?:0[1-9]|1[0-2])\\d{3})(?:v([1-9]\\d*))?(?!\\d)`),
];
const MENTIONS = new RegExp(MENTION, 'gi');

export interface ArxivId {
  /** Without version: `2401.01234`. */
  id: string;
  version?: number;
}

function fromMatch(match: RegExpMatchArray | null): ArxivId | undefined {
  if (!match?.[1]) return undefined;
  return match[2] ? { id: match[1], version: Number(match[2]) } : { id: match[1] };
}

/** Reads an id that is the whole text, e.g. `2401.01234v2`. */
export function parseArxivId(text: string): ArxivId | undefined {
  return fromMatch(text.trim().match(WHOLE));
}

/** Finds the id in a file name such as `2401.01234v2.pdf` or `arXiv-2401.01234 Title.pdf`. */
export function findArxivIdInFileName(name: string): ArxivId | undefined {
  return fromMatch(name.match(ANYWHERE));
}

/**
 * Finds the id that a paper's first page gives itself: arXiv's stamp (`arXiv:2401.01234v2 [cs.CL] 2 Jan 2024`), an id alone on
 * its line, or one with a version where no other paper is mentioned. Citations, links and bare numbers do not count.
 */
export function findArxivStamp(text: string): ArxivId | undefined {
  const own = fromMatch(text.match(STAMP) ?? text.match(ALONE_ON_LINE));
  if (own) return own;
  const mentioned = new Set(Array.from(text.matchAll(MENTIONS), (match) => match[1]));
  return mentioned.size === 1 ? fromMatch(text.match(VERSIONED)) : undefined;
}

/** Finds the id in a reference as bibliographies print it; a bare number alone does not count. */
export function findCitedArxivId(text: string): ArxivId | undefined {
  for (const pattern of CITED) {
    const found = fromMatch(text.match(pattern));
    if (found) return found;
  }
  return undefined;
}
