import { isAfterBibliography, isBibliographyHeading } from './headings.ts';
import { findNumberedList } from './labels.ts';
import { median, mostOf, type TextLine } from './text-line.ts';

/** How many lines behind a heading are looked at, and the share that must hold what references hold. */
const LOOK_AHEAD = 24;
const MIN_SHARE = 0.12;
/** A page with less of it, and more than a few lines, is none of a bibliography. */
const MIN_PAGE_SHARE = 0.05;
const FEW_LINES = 6;
/** A page with as much holds nothing else. */
const CERTAIN_SHARE = 0.3;
/** Lines whose size differs by a larger share than this from the entries' are none of theirs. */
const SAME_SIZE = 0.16;
/** A heading is this much larger than the entries, or in another font. */
const HEADING_SIZE = 1.15;
/** Without a heading, so many entries in order make a bibliography. */
const MIN_UNHEADED = 8;

/** A bibliography of a document: its lines without the heading. */
export interface BibliographySection {
  heading?: TextLine;
  lines: TextLine[];
}

/** Whether a text holds what references hold: a year, pages, an identifier. */
export const isReferenceLike = (text: string): boolean =>
  /(?<!\d)(?:1[6-9]|20)\d{2}(?!\d)|\bdoi\b|arXiv|https?:|\bpp?\.\s?\d|\d\s?[-–]\s?\d{2}|\bet al\b/i.test(
    text,
  );

const shareOfReferences = (lines: readonly TextLine[]): number =>
  lines.filter(({ text }) => isReferenceLike(text)).length / Math.max(1, lines.length);

const differs = (line: TextLine, height: number, by: number): boolean =>
  Math.abs(line.height - height) > height * by;

/** Addresses are often set smaller than the rest, and break where they like. */
const isSmallAddress = ({ text, height }: TextLine, usual: number): boolean =>
  height < usual &&
  height > usual * 0.7 &&
  /https?:|doi\b|10\.\d{4}|arxiv|^\S+$/i.test(text) &&
  // The foot of the page has addresses too.
  !/^\d{1,3}https?:/i.test(text);

/** The lines without pages full of figures, up to the last page that reads like a bibliography. */
function onPagesOfReferences(lines: readonly TextLine[]): TextLine[] {
  const pages = [...Map.groupBy(lines, ({ page }) => page).values()];
  const isOther = (inPage: readonly TextLine[]) =>
    inPage.length >= FEW_LINES && shareOfReferences(inPage) < MIN_PAGE_SHARE;
  const goesOn = (index: number) =>
    pages.slice(index + 1, index + 3).some((inPage) => shareOfReferences(inPage) >= CERTAIN_SHARE);
  const end = pages.findIndex((inPage, index) => isOther(inPage) && !goesOn(index));
  return pages.slice(0, end < 0 ? undefined : end).flatMap((inPage) => (isOther(inPage) ? [] : inPage));
}

/** The lines up to the next heading of the same rank, without what is set in quite another size. */
function sectionFrom(lines: readonly TextLine[], heading?: TextLine): TextLine[] {
  const sample = lines.slice(0, 60);
  const height = mostOf(sample.map((line) => [Math.round(line.height * 10) / 10, line.text.length])) ?? 0;
  const font = mostOf(sample.map((line) => [line.font, line.text.length]));
  const standsOut = (line: TextLine) => line.font !== font || differs(line, height, 0.03);
  const isLikeHeading = (line: TextLine) =>
    heading !== undefined &&
    standsOut(heading) &&
    line.font === heading.font &&
    !differs(line, heading.height, 0.03);
  const isLarge = (line: TextLine) =>
    line.height > height * HEADING_SIZE &&
    line.height > (heading?.height ?? 0) * 0.97 &&
    /\p{L}{3}/u.test(line.text);
  const end = lines.findIndex(
    (line) =>
      standsOut(line) &&
      (isLarge(line) ||
        isLikeHeading(line) ||
        isAfterBibliography(line.text) ||
        isBibliographyHeading(line.text)),
  );
  const section = lines.slice(0, end < 0 ? undefined : end);
  const belongs = (line: TextLine) => !differs(line, height, SAME_SIZE) || isSmallAddress(line, height);
  return onPagesOfReferences(section.filter(belongs));
}

/**
 * The lines without what stands beside the beginning of a list: where columns are balanced, the text ends above the list in
 * every column, in a size of its own.
 */
function withoutTextBeside(lines: readonly TextLine[]): TextLine[] {
  const [first] = lines;
  if (!first) return [];
  const beside = lines.filter(
    ({ page, column, y }) => page === first.page && column > first.column && y > first.y + first.height * 0.5,
  );
  const text = beside.filter((line) => differs(line, first.height, 0.04));
  const dropped = new Set(text.length > beside.length / 2 ? beside : []);
  return lines.filter((line) => !dropped.has(line));
}

/** Journals such as Nature and Physical Review number their references and put no heading above them. */
function findUnheaded(lines: readonly TextLine[]): BibliographySection[] {
  const passes = (list: readonly TextLine[]) => shareOfReferences(withoutTextBeside(list)) >= CERTAIN_SHARE;
  const start = findNumberedList(lines, MIN_UNHEADED, passes);
  return start === undefined ? [] : [{ lines: sectionFrom(withoutTextBeside(lines.slice(start))) }];
}

/** Whether a heading is set in another way than what it heads. */
function isSetApart({ heading, lines }: BibliographySection): boolean {
  const sample = lines.slice(0, FEW_LINES);
  const font = mostOf(sample.map((line) => [line.font, line.text.length]));
  const height = median(sample.map((line) => line.height));
  return heading !== undefined && (heading.font !== font || differs(heading, height, 0.04));
}

/** Every bibliography that the lines hold; a paper and its supplement may each have one. */
export function findBibliographies(lines: readonly TextLine[]): BibliographySection[] {
  const sections = lines.flatMap((heading, index): BibliographySection[] => {
    if (!isBibliographyHeading(heading.text)) return [];
    const section = sectionFrom(lines.slice(index + 1), heading);
    // Running text may end in "references" too.
    const isIt = section.length > 0 && shareOfReferences(section.slice(0, LOOK_AHEAD)) >= MIN_SHARE;
    return isIt ? [{ heading, lines: section }] : [];
  });
  // A column of a table may be called so, too.
  const setApart = sections.filter(isSetApart);
  const headed = setApart.length > 0 ? setApart : sections;
  return headed.length > 0 ? headed : findUnheaded(lines);
}
