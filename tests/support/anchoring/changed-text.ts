import type { Random } from '../random.ts';

/** The text of a page after changes, with the way from offsets of the old text to those of the new. */
export interface ChangedText {
  text: string;
  /** Of each old offset, and of the end; where text went, the next that is left. */
  offsets: number[];
}

/** A stretch of the old text and what comes in its place. */
export interface Change {
  start: number;
  end: number;
  text: string;
}

/** Makes changes, which are in order and do not overlap. A changed stretch keeps its ends. */
export function changed(old: string, changes: readonly Change[]): ChangedText {
  const offsets: number[] = [];
  let text = '';
  let at = 0;
  for (const { start, end, text: now } of [...changes, { start: old.length, end: old.length, text: '' }]) {
    for (; at < start; at++) {
      offsets.push(text.length);
      text += old[at];
    }
    for (; at < end; at++) offsets.push(text.length + Math.min(at - start, now.length));
    text += now;
  }
  offsets.push(text.length);
  return { text, offsets };
}

const LIGATURES: [RegExp, string][] = [
  [/ffi/y, '\ufb03'],
  [/ffl/y, '\ufb04'],
  [/ff/y, '\ufb00'],
  [/fi/y, '\ufb01'],
  [/fl/y, '\ufb02'],
];

/** What another extractor makes of the same page: ligatures, hyphens at line ends, other spaces, accents apart. */
export function foldingNoise(old: string, random: Random): Change[] {
  const changes: Change[] = [];
  for (let at = 0; at < old.length; at++) {
    const chance = random.next();
    const char = old[at] ?? '';
    const ligature = LIGATURES.find(([pattern]) => {
      pattern.lastIndex = at;
      return pattern.test(old);
    });
    const plain = ligature?.[0].source;
    if (ligature && plain && chance < 0.8) {
      changes.push({ start: at, end: at + plain.length, text: ligature[1] });
      at += plain.length - 1;
    } else if (/\s/.test(char) && chance < 0.3) {
      changes.push({ start: at, end: at + 1, text: random.pick(['\n', '  ', '\u00a0', '', ' \n']) });
    } else if (/\p{Ll}/u.test(char) && /\p{Ll}/u.test(old[at + 1] ?? '') && chance < 0.02) {
      changes.push({ start: at, end: at + 1, text: `${char}${random.pick(['-\n', '\u00ad', '\u0002'])}` });
    } else if (/[\u00c0-\u017f]/.test(char)) {
      changes.push({ start: at, end: at + 1, text: char.normalize('NFD') });
    }
  }
  return changes;
}

const WORDS = [
  'moreover',
  'we',
  'improved',
  'results',
  'of',
  'several',
  'models',
  'that',
  'data',
  '2.5',
  'new',
];

/** Edits a share of the words that `mayEdit` allows: replaced, left out, another put in, or a letter changed. */
export function wordEdits(
  old: string,
  share: number,
  random: Random,
  mayEdit: (start: number, end: number) => boolean = () => true,
): Change[] {
  return [...old.matchAll(/\S+/g)].flatMap(({ 0: word, index: start }) => {
    const end = start + word.length;
    if (random.next() >= share || !mayEdit(start, end)) return [];
    const letter = random.below(word.length);
    const typo = `${word.slice(0, letter)}${random.pick([...'aeinst'])}${word.slice(letter + 1)}`;
    const text = random.pick([random.pick(WORDS), '', `${word} ${random.pick(WORDS)}`, typo]);
    return [{ start, end, text }];
  });
}
