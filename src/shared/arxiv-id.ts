/**
 * arXiv identifiers: `YYMM.NNNN` (0704–1412), `YYMM.NNNNN` (from 1501), `archive/YYMMNNN` (9108–0703), each with an optional
 * version. Old ones are also written in capitals or with a subject class (`math.GT/0309136`), which is no part of them.
 * https://info.arxiv.org/help/arxiv_identifier.html
 */
const MONTH = '(?:0[1-9]|1[0-2])';
const MODERN = String.raw`(?:(?:0[7-9]|1[0-4])${MONTH}\.\d{4}|(?:1[5-9]|[2-8]\d)${MONTH}\.\d{5})`;
const OLD_NUMBER = String.raw`(?:9[1-9]|0[0-7])${MONTH}\d{3}`;
const ARCHIVE = `(?:${[
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga',
  'funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|math|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph',
  'q-alg|q-bio|quant-ph|solv-int|supr-con',
]
  .join('|')
  .replaceAll('-', '[-‐‑–]')})`;
const CLASS = String.raw`(?:\.[a-z-]{2,})?`;
const OLD = String.raw`${ARCHIVE}${CLASS}\/${OLD_NUMBER}`;
const ID = `(${MODERN}|${OLD})`;
const VERSION = String.raw`v([1-9]\d*)`;
/** What arXiv prints behind an id: the category, the day. */
const CATEGORY = String.raw`\s*\[[a-z-]+(?:\.[a-z-]+)?\]`;
const DAY = String.raw`,?\s+\d{1,2}\s+[a-z]{3,9}\s+\d{4}`;
/** What stands before one: `arXiv:`, `arXiv preprint arXiv:`, `abs/`, `oai:arXiv.org:`. */
const CALLED = String.raw`(?:(?:arxiv(?:\.org)?|preprint|abs|info|oai)[\s:/]*)*`;

const WHOLE = new RegExp(`^${CALLED}${ID}(?:\\s*${VERSION})?(?:${CATEGORY})?(?:${DAY})?$`, 'i');
/** File names cannot hold a slash: it is left out, or something else stands for it. */
const IN_FILE_NAME = [
  new RegExp(`(?:(?<![\\d.])|(?<=arxiv\\.))(${MODERN})(?:${VERSION})?(?![\\d.]*\\d)`, 'i'),
  new RegExp(`(?<![a-z\\d-])(${ARCHIVE}${CLASS}[-_:/]?${OLD_NUMBER})(?:${VERSION})?(?!\\d)`, 'i'),
];
const MENTION = String.raw`arxiv\s*:\s*${ID}`;
/** As arXiv prints it: version, then category or date. */
const STAMP = new RegExp(`${MENTION}[ \\t]*${VERSION}(?=\\s*\\[|\\s+\\d{1,2}\\s[a-z]{3})`, 'i');
const ALONE_ON_LINE = new RegExp(`^[ \\t]*${MENTION}(?:[ \\t]*${VERSION})?[ \\t]*$`, 'im');
const VERSIONED = new RegExp(`${MENTION}[ \\t]*${VERSION}`, 'i');
const CITED = [
  // "arXiv:", "arXiv preprint", "arxiv.org/abs/", "ArXiv e-prints (2014)", "CoRR, abs/"
  new RegExp(`(?:arxiv|\\bCoRR\\b|\\babs/).{0,30}?(?<!\\d|\\d\\.)(${MODERN})(?:${VERSION})?(?!\\.?\\d)`, 'i'),
  new RegExp(`(?<!\\d|\\d\\.)(${MODERN})(?:${VERSION})?${CATEGORY}`, 'i'),
  // Ids from before 2007 are cited without saying that they are arXiv's.
  new RegExp(`(?<![\\w-])(${ARCHIVE}${CLASS}/\\s?${OLD_NUMBER})(?:${VERSION})?(?!\\d)`, 'i'),
];
const MENTIONS = new RegExp(MENTION, 'gi');
const OLD_PARTS = new RegExp(`^(${ARCHIVE})${CLASS}\\W?_?\\s?(\\d{7})$`, 'i');

export interface ArxivId {
  /** As arXiv writes it today, without version: `2401.01234`, `math/0309136`. */
  id: string;
  version?: number;
}

/** The id as arXiv writes it today, of one written in any way. */
function canonical(written: string): string {
  const old = OLD_PARTS.exec(written);
  return old ? `${old[1]?.toLowerCase().replace(/[‐‑–]/g, '-')}/${old[2]}` : written;
}

function fromMatch(match: RegExpMatchArray | null): ArxivId | undefined {
  if (!match?.[1]) return undefined;
  const id = canonical(match[1]);
  return match[2] ? { id, version: Number(match[2]) } : { id };
}

const firstOf = (patterns: readonly RegExp[], text: string): ArxivId | undefined => {
  for (const pattern of patterns) {
    const found = fromMatch(text.match(pattern));
    if (found) return found;
  }
  return undefined;
};

/** Reads an id that is the whole text, e.g. `2401.01234v2`, also as arXiv's stamp has it. */
export function parseArxivId(text: string): ArxivId | undefined {
  return fromMatch(text.trim().match(WHOLE));
}

/** Finds the id in a file name such as `2401.01234v2.pdf`, `arXiv-2401.01234 Title.pdf` or `hep-th_9711200.pdf`. */
export function findArxivIdInFileName(name: string): ArxivId | undefined {
  return firstOf(IN_FILE_NAME, name);
}

/** A file name without the id in it, nor what says that it is one. */
export function withoutArxivId(name: string): string {
  const pattern = IN_FILE_NAME.find((candidate) => candidate.test(name));
  return pattern ? name.replace(new RegExp(`(?:arxiv[:\\s._-]*)?${pattern.source}`, 'i'), '') : name;
}

/**
 * Finds the id that a paper's first page gives itself: arXiv's stamp (`arXiv:2401.01234v2 [cs.CL] 2 Jan 2024`), an id alone on
 * its line, or one with a version where no other paper is mentioned. Citations, links and bare numbers do not count.
 */
export function findArxivStamp(text: string): ArxivId | undefined {
  const own = fromMatch(text.match(STAMP) ?? text.match(ALONE_ON_LINE));
  if (own) return own;
  const mentioned = new Set(Array.from(text.matchAll(MENTIONS), (match) => canonical(match[1] ?? '')));
  return mentioned.size === 1 ? fromMatch(text.match(VERSIONED)) : undefined;
}

/** Finds the id in a reference as bibliographies print it; a bare number alone does not count. */
export function findCitedArxivId(text: string): ArxivId | undefined {
  return firstOf(CITED, text);
}
