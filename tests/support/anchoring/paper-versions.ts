import { makePdf } from '../make-pdf.ts';

/** Paragraphs of a paper; version 2 says some things otherwise, leaves one out and puts much before all. */
const PARAGRAPHS = [
  'Reading slowly is an old habit. We measured how often readers go back to a sentence that they had marked before.',
  'Forty readers took part over nine weeks. Each of them kept a diary of what they had read and where they had stopped.',
  'The diaries show that a marked sentence is read again three times as often as one that nobody had marked.',
  'Our second study asked whether the colour of a mark matters. It did not, although most readers believed that it would.',
  'Marks that are lost are seldom made again. Readers told us that they would rather stop marking altogether.',
];

const NEW = [
  'This version adds a preface. It thanks the many readers who wrote to us after the first version had come out.',
  'It also corrects the numbers of the second study, where two diaries had been counted twice by mistake.',
];

/** The sentences a test may mark, and what became of them. */
export const SENTENCES = {
  kept: 'Each of them kept a diary of what they had read and where they had stopped.',
  changed: 'The diaries show that a marked sentence is read again three times as often',
  changedTo: 'The diaries show that a marked passage is read again four times as often',
  leftOut: 'Marks that are lost are seldom made again.',
};

const TITLE = 'On Marking What Was Read';
const joined = (paragraphs: string[]) => paragraphs.join('\n\n');

/** The first version: all on one page. */
export const makeFirstVersion = (path: string): Promise<string> =>
  makePdf(path, {
    title: TITLE,
    pages: [joined(PARAGRAPHS), 'Appendix. The questions we asked are listed here.'],
  });

/** The second: what was on page 1 is on page 2. */
export const makeSecondVersion = (path: string): Promise<string> => {
  const now = PARAGRAPHS.slice(0, 4).map((text) =>
    text.replace('a marked sentence is read again three', 'a marked passage is read again four'),
  );
  return makePdf(path, {
    title: TITLE,
    pages: [joined(NEW), joined(now), 'Appendix. The questions we asked.'],
  });
};
