import { foldTitle } from '#shared/text/fold.ts';
import type { PageLines } from '../text-lines.ts';
import { bodySize } from './body-size.ts';
import { isJournal, isMasthead, isPictureName, isSentence } from './kinds-of-text.ts';
import { type Row, toRows } from './rows.ts';

const FEWEST_WORDS = 4;
/** Signs that stand for words where none are parted. */
const WORDLESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** So many rows of a first page are looked at. */
const MOST_ROWS = 120;

/** What a file says its title is, without what programs put around it. */
const cleanClaim = (claim: string): string =>
  claim
    .replace(/<\/?\w[^<>]{0,60}>/g, '')
    .replace(/^(?:microsoft word|powerpoint presentation)\s*[-–:]\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim();

const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length +
  Math.floor((text.match(WORDLESS)?.length ?? 0) / 2);

/** The claim itself, and without the journal that some publishers put behind it. */
function readings(claim: string): string[] {
  const bare = cleanClaim(claim);
  const at = bare.lastIndexOf(' - ');
  return (at > 0 ? [bare, bare.slice(0, at)] : [bare]).filter(
    (text) =>
      countWords(text) >= FEWEST_WORDS &&
      !isMasthead(text) &&
      !isJournal(text) &&
      !isPictureName(text) &&
      !/\.(?:docx?|pdf|tex|dvi|e?ps|rtf)\b/i.test(text),
  );
}

/** Whether a title stands in one piece in rows that follow one another, from the beginning of one, and no smaller than the text. */
function standsIn(rows: readonly Row[], key: string, body: number): boolean {
  const starts = new Map<number, number>();
  let folded = '';
  for (const [index, { text }] of rows.entries()) {
    starts.set(folded.length, index);
    folded += foldTitle(text);
  }
  for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + 1)) {
    const row = rows[starts.get(at) ?? -1];
    if (row && row.size >= body * 0.98) return true;
  }
  return false;
}

/**
 * The title that a file claims, where it can be believed: four words or more that stand on page 1 in one piece.
 * @param claim what the file's metadata say
 */
export function believedTitle(claim: string, page: PageLines): string | undefined {
  const rows = toRows(page.lines).slice(0, MOST_ROWS);
  const body = bodySize(rows);
  const downwards = rows.toSorted((a, b) => b.y - a.y || a.x - b.x);
  return readings(claim).find((text) => {
    const key = foldTitle(text);
    return !isSentence(text) && [rows, downwards].some((order) => standsIn(order, key, body));
  });
}
