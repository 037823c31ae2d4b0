/** Consecutive lines of text. */
export interface Paragraph {
  lines: string[];
}

export interface TitleAndAbstract {
  title: string;
  abstract: string;
}

const LONGEST_TITLE = 300;

/** Titles are short and do not end like a sentence; an address is none. */
export function looksLikeTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && !/[.;:,]$/.test(text) && !/^\S*:\/\//.test(text);
}

/** Abstracts are long, or at least whole sentences. */
export function looksLikeAbstract(text: string): boolean {
  return text.length >= 200 || (text.length >= 60 && /[.!?…)"”’']$/.test(text));
}

/**
 * Where a title and its abstract stand on consecutive lines they come as one paragraph: far too long for a title,
 * so its first line is the title.
 */
function parted(paragraph: Paragraph): string[] {
  const [first = '', ...rest] = paragraph.lines;
  const whole = paragraph.lines.join(' ');
  const split = rest.length > 0 && whole.length > LONGEST_TITLE + 50 && looksLikeTitle(first);
  return split ? [first, rest.join(' ')] : [whole];
}

/**
 * Tells titles from abstracts in paragraphs between two cards' details. Mostly that is one title and one abstract; papers
 * without details run into the next, and abstracts may have several paragraphs. A further paper starts only
 * where something like a title is followed by something like an abstract; all else continues the abstract before.
 *
 * @param place.first the page's own words may stand before the first title: they are left out
 * @param place.last a footer or a cut-off title may end the page: what has no abstract is left out
 */
export function splitIntoPapers(
  paragraphs: Paragraph[],
  place: { first: boolean; last: boolean },
): TitleAndAbstract[] {
  let texts = paragraphs.flatMap((paragraph) => parted(paragraph));
  const startsPaper = (index: number) =>
    looksLikeTitle(texts[index] ?? '') &&
    looksLikeAbstract(texts[index + 1] ?? '') &&
    !looksLikeFooter(texts[index]);
  if (place.first) {
    const start = texts.findIndex((_, index) => startsPaper(index));
    if (start > 0) texts = texts.slice(start);
  }
  if (place.last) {
    const lastAbstract = texts.findLastIndex((text) => looksLikeAbstract(text));
    texts = texts.slice(0, lastAbstract + 1);
    if (texts.length === 1) return [];
  }
  const papers: { title: string; abstract: string[] }[] = [];
  texts.forEach((text, index) => {
    const current = papers.at(-1);
    if (!current || (current.abstract.length > 0 && startsPaper(index)))
      papers.push({ title: text, abstract: [] });
    else current.abstract.push(text);
  });
  return papers.map(({ title, abstract }) => ({ title, abstract: abstract.join('\n\n') }));
}

function looksLikeFooter(text = ''): boolean {
  return /^(?:©|company$|website$|tos\b|privacy$|system theme$)/i.test(text);
}
