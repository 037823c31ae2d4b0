import { LINE_END_HYPHEN } from '#shared/text/broken-words.ts';
import { readableText } from '#shared/text/readable-text.ts';
import type { PageLines } from '../text-lines.ts';
import { type Block, isOfPeople, titleRows, toBlocks } from './blocks.ts';
import { bodySize } from './body-size.ts';
import {
  isAffiliation,
  isBelowJournal,
  isCaption,
  isDate,
  isFormula,
  isGibberish,
  isHeading,
  isImprint,
  isJournal,
  isMasthead,
  isPictureName,
  isSentence,
  isThesisLine,
  looksLikePeople,
  startsText,
} from './kinds-of-text.ts';
import { type Row, toRows } from './rows.ts';

const LONGEST_TITLE = 400;
/** Titles stand above this share of the page's height. */
const LOWEST = 0.28;
/** What stands out from the text is this much larger. */
const LARGER = 1.08;
/** A title is at least this share of the largest print, which may be a logo or a journal's name. */
const NEARLY_LARGEST = 0.75;
const LARGE = 0.42;
const SAME = 0.96;
/** How far below a title its subtitle may begin, in font sizes. */
const MAX_DROP = 2.6;
const SUBTITLE = 0.58;
/** A line that cannot end a title. */
const OPEN_END = /(?:[:–—,-]|\s(?:of|for|and|in|the|a|an|with|to|on|from|by|via|using|or|at|as))$/i;
const LINKING = /(?:^|\s)(?:of|for|in|on|with|to|from|by|via|using|about|through|or|at|towards?|the|a|an)\s/i;

interface Candidate {
  text: string;
  size: number;
  rows: Row[];
  /** It is the title only where nothing else can be. */
  isSecondary: boolean;
  /** It may tell who wrote the paper, or be a title in capitals. */
  isLikePeople: boolean;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;
const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
/** A logo or a journal's name may be larger still, but is short. */
const isLong = (text: string): boolean =>
  text.split(' ').length >= 3 || text.length >= 25 || (text.match(CJK)?.length ?? 0) >= 6;

/** Lines as one text: no space between signs that are written without any. */
function join(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const isTight = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text);
    return (
      text +
      (isTight && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line) ? '' : ' ') +
      line
    );
  });
}

/** The lines of a title as one text. */
function clean(rows: readonly Pick<Row, 'text'>[]): string {
  return (
    readableText(join(rows.map(({ text }) => text)).replaceAll('\ufffe', LINE_END_HYPHEN))
      .replace(/[\p{Cf}\p{Co}\p{Cs}\uffff]/gu, '')
      .replace(/\s+/g, ' ')
      // Footnote marks behind words belong to the authors' thanks.
      .replace(/(?<=[\p{L}\p{N}.?!)]{2})\s*[*∗†‡§¶⋆☆✩]+(?=[\s:]|$)\s*/gu, ' ')
      .replace(/^[\s:;,.|•–—-]+/u, '')
      .replace(/\s+([:;,])/g, '$1')
      .trim()
  );
}

/** How many lines with a journal's volume or address are looked at. */
const MOST_IMPRINTS = 20;

/** Whether below a block stands what a journal prints below its name: volume, address, number. */
function isAboveImprint({ rows, size }: Block, imprints: readonly Row[]): boolean {
  const bottom = rows.at(-1)?.y ?? 0;
  return imprints.some((row) => row.size < size * 0.9 && row.y < bottom && row.y > bottom - size * 2.2);
}

const isNoTitle = (text: string): boolean =>
  (letters(text) < 4 && (text.match(CJK)?.length ?? 0) < 2) ||
  text.length > LONGEST_TITLE ||
  isMasthead(text) ||
  isCaption(text) ||
  isDate(text) ||
  isFormula(text) ||
  isGibberish(text) ||
  isPictureName(text) ||
  isSentence(text);

/** What a title is only where nothing else can be one. */
const isRatherNoTitle = (text: string): boolean =>
  isJournal(text) || isThesisLine(text) || isAffiliation(text) || isHeading(text) || isImprint(text);

/** What of a page may be its title, from top to bottom. */
function candidatesOf(page: PageLines): { all: Candidate[]; body: number } {
  const rows = toRows(page.lines);
  const body = bodySize(rows);
  const measures = { body, right: rows.reduce((most, row) => Math.max(most, row.right), 0) };
  const imprints = rows.filter(({ text }) => isBelowJournal(text)).slice(0, MOST_IMPRINTS);
  const blocks = toBlocks(rows);
  const textStart = blocks.find(({ rows: [first] }) => startsText(first?.text ?? ''))?.rows[0]?.y ?? 0;
  const all = blocks.flatMap((block): Candidate[] => {
    const top = block.rows[0]?.y ?? 0;
    if (top < page.height * LOWEST) return [];
    const kept = titleRows(block, measures);
    const text = clean(kept);
    if (isNoTitle(text)) return [];
    const isSecondary =
      isRatherNoTitle(text) || isOfPeople({ ...block, rows: kept }) || isAboveImprint(block, imprints);
    return [{ text, size: block.size, rows: kept, isSecondary, isLikePeople: looksLikePeople(text) }];
  });
  const above = all.filter(({ rows: [first] }) => (first?.y ?? 0) > textStart);
  // In two columns the text may begin higher up than the title ends.
  const isTold = above.some(({ text, size }) => size > body * LARGER && isLong(text));
  return { all: isTold ? above : all, body };
}

/** The candidate that looks most like a title: large, long and high up. */
function pick(candidates: readonly Candidate[]): Candidate | undefined {
  const largest = candidates.reduce((most, { size }) => Math.max(most, size), 0);
  return (
    candidates.find(({ text, size }) => size >= largest * SAME && isLong(text)) ??
    candidates.find(({ text, size }) => size >= largest * NEARLY_LARGEST && isLong(text)) ??
    candidates.find(({ size }) => size >= largest * SAME)
  );
}

/** The candidate below a title that goes on with it: what an open end calls for, or a line smaller but larger than the text. */
function subtitleOf(title: Candidate, all: readonly Candidate[], body: number): Candidate | undefined {
  const last = title.rows.at(-1);
  const below = all[all.indexOf(title) + 1];
  const first = below?.rows[0];
  if (!last || !below || !first || below.isSecondary || below.size > title.size * 1.1) return undefined;
  const drop = last.y - first.y;
  if (drop <= 0 || drop > title.size * MAX_DROP) return undefined;
  const standsOut = below.size > body * LARGER;
  if (below.isLikePeople && !/[:–—-]$/.test(title.text)) return undefined;
  if (OPEN_END.test(title.text))
    return standsOut || below.size > title.size * NEARLY_LARGEST ? below : undefined;
  const isSubtitle = standsOut && below.size >= title.size * SUBTITLE && LINKING.test(below.text);
  return isSubtitle && !below.text.startsWith('(') ? below : undefined;
}

/**
 * The paper's title by the look of its first page: the largest print there that is neither masthead nor ornament, with its
 * subtitle. Undefined where nothing stands out enough to be sure.
 *
 * @param page page 1, its lines in reading order
 */
export function findTitle(page: PageLines): string | undefined {
  const { all, body } = candidatesOf(page);
  const first = all.filter(({ isSecondary }) => !isSecondary);
  const largestFirst = first.reduce((most, { size }) => Math.max(most, size), 0);
  const primary = first.filter(({ isLikePeople, size }) => !isLikePeople || size >= largestFirst * SAME);
  const largest = all.reduce((most, { size }) => Math.max(most, size), 0);
  const standOut = primary.filter(({ size }) => size >= Math.max(largest * LARGE, body * LARGER));
  const title =
    pick(standOut) ??
    primary.find(({ text, size }) => size > body * SAME && isLong(text)) ??
    all.find(({ text, size }) => size > body * LARGER && isLong(text));
  if (!title) return undefined;
  const subtitle = subtitleOf(title, all, body);
  if (!subtitle) return title.text;
  const goesOn =
    OPEN_END.test(title.text) || !/[\p{L}\p{N})]$/u.test(title.text) || subtitle.size > title.size * 0.88;
  return `${title.text}${goesOn ? '' : ':'} ${subtitle.text}`;
}
