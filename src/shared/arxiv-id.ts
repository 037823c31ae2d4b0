/**
 * arXiv identifiers: `YYMM.NNNN` (0704–1412), `YYMM.NNNNN` (from 1501), `archive/YYMMNNN` (until 0703),
 * each with an optional version. https://info.arxiv.org/help/arxiv_identifier.html
 */
const MODERN = String.raw`(?:0[7-9]|[1-9]\d)(?:0[1-9]|1[0-2])\.\d{4,5}`;
const OLD = String.raw`[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3}`;
const WHOLE = new RegExp(`^(${MODERN}|${OLD})(?:v([1-9]\\d*))?$`);
const ANYWHERE = new RegExp(`(?:arxiv[:.\\s/]*|arxiv\\.org/(?:abs|pdf|html)/|(?<![\\d.\\w]))(${MODERN})(?:v([1-9]\\d*))?(?![\\d.]*\\d)`, 'i');
const STAMPED = new RegExp(`arxiv(?:\\.org/(?:abs|pdf|html)/|\\s*:\\s*)(${MODERN}|${OLD})(?:v([1-9]\\d*))?`, 'i');

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
 * Finds the stamp arXiv prints along the first page (`arXiv:2401.01234v2 [cs.CL] 2 Jan 2024`) or a link to arXiv.
 * Bare numbers do not count: a page holds too many.
 */
export function findArxivStamp(text: string): ArxivId | undefined {
  return fromMatch(text.match(STAMPED));
}
