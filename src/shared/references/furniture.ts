import type { TextLine } from './text-line.ts';

interface Page {
  box: number[];
  lines: TextLine[];
}

/** Headers and footers lie within this share of the page's height from its edges. */
const MARGIN = 0.13;
/** How many lines from the edge one may be. */
const DEPTH = 4;
/** Pages further apart than this are not compared: left and right pages alternate. */
const NEIGHBOURHOOD = 2;

/** What stays of a header from page to page: all but a number at either end. */
const key = ({ text }: TextLine): string =>
  text.replace(/^(?:\d{1,4}|[ivxl]{1,6})\s+|\s+(?:\d{1,4}(?:\s?\/\s?\d{1,4})?|[ivxl]{1,6})$/g, '').trim();

/** The words of a line; the numbers of volumes and pages around them differ. */
const words = ({ text }: TextLine): string => text.replace(/[^\p{L}]+/gu, ' ').trim();

const isLevel = (a: TextLine, b: TextLine): boolean => Math.abs(a.y - b.y) < a.height / 2;

/** Whether a line is the number of its page and nothing else. */
export const isPageNumber = (text: string): boolean =>
  /^[-–—\s|]*(?:(?:page|p\.)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s|]*$/i.test(text);

/** The lines in the margins at the top and bottom of a page, the outermost of each first. */
function edgeLines({ box: [, bottom = 0, , top = 0], lines }: Page): TextLine[] {
  const room = (top - bottom) * MARGIN;
  const downwards = [...lines].sort((a, b) => b.y - a.y);
  return [
    ...downwards.slice(0, DEPTH).filter(({ y }) => y > top - room),
    ...downwards.slice(-DEPTH).filter(({ y }) => y < bottom + room),
  ];
}

/** Whether a line at the edge of a page stands at the same place of another page too. */
function isRepeated(line: TextLine, isOutermost: boolean, near: readonly TextLine[]): boolean {
  const isAlike = (other: TextLine) =>
    key(other) === key(line) ||
    (isOutermost && words(other) === words(line) && !/arxiv|doi\b|\d\/\w/i.test(line.text));
  // Without words it may be the end of an entry on either page.
  return (
    /\p{L}{3}/u.test(line.text) &&
    near.some((other) => isAlike(other) && Math.abs(other.y - line.y) < line.height)
  );
}

/** Lines without headers, footers and page numbers. */
export function withoutFurniture(pages: readonly Page[]): TextLine[] {
  const edges = pages.map(edgeLines);
  return pages.flatMap(({ lines }, index) => {
    const near = edges
      .slice(Math.max(0, index - NEIGHBOURHOOD), index + NEIGHBOURHOOD + 1)
      .flat()
      .filter((line) => line.page !== lines[0]?.page);
    const own = edges[index] ?? [];
    const highest = own.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY);
    const lowest = own.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
    const isOutermost = ({ y }: TextLine) => y === highest || y === lowest;
    const furniture = own.filter(
      (line) => isPageNumber(line.text) || isRepeated(line, isOutermost(line), near),
    );
    // A header may be in pieces: its title left, its volume right.
    const rows = furniture.filter((line) => isOutermost(line) && !isPageNumber(line.text));
    return lines.filter((line) => !furniture.includes(line) && !rows.some((other) => isLevel(other, line)));
  });
}
