import { spellLigatures } from '#shared/text/fold.ts';

/** A line of a page as far as telling the title needs it. */
export interface TextLine {
  text: string;
  /** Font size in points, as seen on the page. */
  size: number;
  bold: boolean;
  /** Where its first character stands, in PDF points from the bottom left. */
  x: number;
  y: number;
  /** It runs up or down the page. */
  turned: boolean;
}

/** Words that stand in large print near a title without being one: kinds of article, mastheads, stamps, notices. */
const MASTHEAD =
  /^(?:(?:original |invited |short |position |full |regular |mini |brief |case |systematic )?(?:research )?(?:article|paper|review|reports?|letters?|communications?|note|survey|perspective|editorial|tutorial|commentary|study)(?: open access)?|open access|abstract|summary|contents|preprint|under review.*|published as .*|accepted (?:at|for|by|to) .*|submitted .*|received .*|available online.*|contents lists.*|journal homepage.*|proceedings of .*|doi\b.*|https?:.*|www\..*|arxiv:.*|©.*|copyright .*|vol(?:ume|\.) ?\d.*|issn.*|european organi[sz]ation for nuclear research.*|draft.*|technical report|working paper.*|confidential.*|[\w .&-]+ publishing (?:corporation|group)|page \d+.*)$/i;

const LONGEST_TITLE = 300;

interface Block {
  lines: TextLine[];
  size: number;
}

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
const sameSize = (a: number, b: number): boolean => Math.abs(a - b) <= 0.04 * Math.max(a, b);

/** Text spaced out letter by letter ("R EVI EW") reads like one word. */
const unspaced = (text: string): string =>
  /(?:^| )\p{Lu} \p{Lu}/u.test(text) ? text.replaceAll(' ', '') : text;

function isMasthead(text: string): boolean {
  return MASTHEAD.test(text) || /^(?:review|researcharticle|article)(?:openaccess)?$/i.test(unspaced(text));
}

/** Lines of one size that follow one another down the page, or along a line that was cut in pieces. */
function toBlocks(lines: TextLine[]): Block[] {
  const blocks: Block[] = [];
  let current: Block | undefined;
  for (const line of lines) {
    const last = current?.lines.at(-1);
    const drop = last ? last.y - line.y : 0;
    const follows =
      current && sameSize(line.size, current.size) && drop > -0.5 * line.size && drop < 2.2 * line.size;
    if (current && follows) current.lines.push(line);
    // A stray sign between two lines of a title: a superscript, a footnote mark.
    else if (current && line.text.length <= 2 && line.size < current.size && Math.abs(drop) < line.size * 2)
      continue;
    else {
      current = { lines: [line], size: line.size };
      blocks.push(current);
    }
  }
  return blocks;
}

function textOf(block: Block): string {
  return (
    spellLigatures(block.lines.map((line) => line.text).join(' '))
      // A hyphen at a line's end breaks a word, or joins two where a capital follows.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: U+0002 is a soft hyphen in PDFium's text
      .replace(/[\u0002\u00ad\ufffe]\s*(\p{Lu})?/gu, (_, capital?: string) => (capital ? `-${capital}` : ''))
      .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffe\uffff]/gu, '')
      .replace(/\s+/g, ' ')
      // Footnote marks at the end belong to the authors' thanks.
      .replace(/\s*[*∗†‡§¶]+$/u, '')
      .trim()
  );
}

/**
 * The paper's title by the look of its first page: the largest print there that is neither masthead nor ornament.
 * Undefined where nothing stands out enough to be sure.
 *
 * @param lines lines of page 1 in reading order
 * @param pageHeight in points
 */
export function findTitle(lines: TextLine[], pageHeight: number): string | undefined {
  const upright = lines.filter((line) => !line.turned && line.size > 0 && !isMasthead(line.text));
  const candidates = toBlocks(upright)
    .map((block) => ({ text: textOf(block), size: block.size, y: block.lines[0]?.y ?? 0 }))
    .filter(({ text }) => letters(text) >= 4 && text.length <= LONGEST_TITLE && !isMasthead(text))
    .filter(({ y }) => y > pageHeight * 0.3);
  const largest = Math.max(0, ...candidates.map(({ size }) => size));
  // A logo or a journal's name is larger still, but short.
  const isLong = (text: string) => text.split(' ').length >= 3 || text.length >= 25;
  const best =
    candidates.find(({ text, size }) => sameSize(size, largest) && isLong(text)) ??
    candidates.find(({ text, size }) => size >= largest * 0.75 && isLong(text)) ??
    candidates.find(({ size }) => sameSize(size, largest));
  return best?.text;
}
