import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Anchored, anchor } from '#shared/anchoring/anchor.ts';
import { type AnchorableText, anchorableText } from '#shared/anchoring/anchorable-text.ts';
import { foldedLetters } from '#shared/anchoring/anchoring-fold.ts';
import { createPdfTextWorker } from '../../src/main/workers/pdf-text/client.ts';
import { type Change, changed, foldingNoise, wordEdits } from '../support/anchoring/changed-text.ts';
import { randomSelections, type Selection } from '../support/anchoring/selections.ts';
import { corpusPath, describeCorpus, readTable } from '../support/corpus.ts';
import { createRandom, type Random } from '../support/random.ts';

const SELECTIONS_EACH = 200;
/** Letters between selections that share a text: what is done to one is not within sight of the other. */
const APART = 300;

/** What came of anchoring many selections, as shares of them. */
class Tally {
  all = 0;
  right = 0;
  uncertain = 0;
  nowhere = 0;
  wrongUnflagged: string[] = [];

  add(what: string, isRight: boolean, certainty: string | undefined): void {
    this.all += 1;
    if (isRight) this.right += 1;
    if (certainty === undefined) this.nowhere += 1;
    else if (certainty === 'uncertain') this.uncertain += 1;
    else if (!isRight) this.wrongUnflagged.push(what);
  }

  get words(): string {
    const share = (count: number) => `${((100 * count) / this.all).toFixed(2)} %`;
    return (
      `${this.all} selections: ${share(this.right)} right, ${share(this.uncertain)} flagged uncertain, ` +
      `${share(this.nowhere)} not placed, ${share(this.wrongUnflagged.length)} wrong and unflagged`
    );
  }
}

type Pages = readonly string[];

/** How far the start of a page is behind that of another in the joined text; before it, it is negative. */
function offsetBetween(pages: Pages, from: number, to: number): number {
  if (to < from) return -offsetBetween(pages, to, from);
  return pages.slice(from - 1, to - 1).reduce((sum, text) => sum + text.length + 1, 0);
}

/** Selections in groups that lie apart in the text: each group can have one text that was changed for all of them. */
function groupsApart(pages: Pages, selections: readonly Selection[]): Selection[][] {
  const groups: { end: number; selections: Selection[] }[] = [];
  const placed = selections
    .map((selection) => {
      const from = offsetBetween(pages, 1, selection.page);
      return { selection, start: from + selection.start, end: from + selection.end };
    })
    .sort((a, b) => a.start - b.start);
  for (const { selection, start, end } of placed) {
    const group = groups.find((each) => each.end + APART <= start);
    if (group) {
      group.selections.push(selection);
      group.end = end;
    } else groups.push({ end, selections: [selection] });
  }
  return groups.map((group) => group.selections);
}

/** Changes every page, and answers where a selection of the old text is in the new. */
function change(pages: Pages, changesOf: (text: string, page: number) => Change[]) {
  const now = pages.map((text, index) => changed(text, changesOf(text, index + 1)));
  return {
    text: anchorableText(now.map(({ text }) => text)),
    rangeOf({ page, start, end }: Selection): { page: number; start: number; end: number } {
      const first = now[page - 1];
      let [at, rest, shift] = [page - 1, end, 0];
      while (rest > (pages[at]?.length ?? 0) && at < pages.length - 1) {
        rest -= (pages[at]?.length ?? 0) + 1;
        shift += (now[at]?.text.length ?? 0) + 1;
        at += 1;
      }
      return { page, start: first?.offsets[start] ?? 0, end: shift + (now[at]?.offsets[rest] ?? 0) };
    },
  };
}

const textOf = ({ whole, pageStarts }: AnchorableText, page: number, start: number, end: number) => {
  const from = pageStarts[page - 1] ?? 0;
  return { text: whole.slice(from + start, from + end), before: whole.slice(0, from + start) };
};

/** Whether two ranges hold the same letters: spaces and hyphens at their ends do not matter. */
function isSame(
  text: AnchorableText,
  found: { page: number; start: number; end: number } | undefined,
  wanted: { page: number; start: number; end: number },
  slack = 0,
): boolean {
  if (!found) return false;
  const [a, b] = [
    textOf(text, found.page, found.start, found.end),
    textOf(text, wanted.page, wanted.start, wanted.end),
  ];
  const from = Math.abs(a.before.length - b.before.length);
  const to = Math.abs(a.before.length + a.text.length - b.before.length - b.text.length);
  if (from <= slack && to <= slack) return true;
  return from < 20 && to < 20 && foldedLetters(a.text) === foldedLetters(b.text);
}

function isSurroundedBy(text: AnchorableText, found: Anchored, quote: Selection['quote']): boolean {
  const { before, text: marked } = textOf(text, found.page, found.start, found.end);
  const after = text.whole.slice(before.length + marked.length);
  return (
    foldedLetters(before.slice(-200)).endsWith(foldedLetters(quote.prefix)) &&
    foldedLetters(after.slice(0, 200)).startsWith(foldedLetters(quote.suffix))
  );
}

const find = (text: AnchorableText, { page, start, quote }: Selection) =>
  anchor(text, { page, quote, position: { start } });

describeCorpus('anchoring in the papers', 'pdfs/papers.tsv', () => {
  const papers: { file: string; pages: string[]; selections: Selection[]; random: Random }[] = [];
  beforeAll(async () => {
    const worker = createPdfTextWorker();
    for (const [index, { file = '' }] of readTable('pdfs', 'papers.tsv').entries()) {
      const { pages } = await worker.extract(corpusPath('pdfs', 'papers', file));
      const random = createRandom(index);
      papers.push({ file, pages, random, selections: randomSelections(pages, SELECTIONS_EACH, random) });
    }
    await worker.close();
  });

  const tallies: string[] = [];
  afterAll(() => console.log(tallies.join('\n')));
  const report = (name: string, tally: Tally) => {
    tallies.push(`${name}: ${tally.words}`);
    return [...tally.wrongUnflagged, tally.words].join('\n');
  };

  test('on the same text every selection is found where it was', () => {
    const tally = new Tally();
    for (const { file, pages, selections } of papers) {
      const text = anchorableText(pages);
      for (const selection of selections) {
        const found = find(text, selection);
        const { page, start, end } = selection;
        const isRight = found?.page === page && found.start === start && found.end === end;
        tally.add(`${file} ${page}: ${selection.quote.exact}`, isRight, found?.certainty);
      }
    }
    const words = report('same text', tally);
    expect(tally.right, words).toBe(tally.all);
    expect(tally.uncertain, words).toBe(0);
  });

  test('after folding noise at least 98 % are found', () => {
    const tally = new Tally();
    for (const { file, pages, selections, random } of papers) {
      const { text, rangeOf } = change(pages, (page) => foldingNoise(page, random));
      for (const selection of selections) {
        const found = find(text, selection);
        tally.add(
          `${file}: ${selection.quote.exact}`,
          isSame(text, found, rangeOf(selection)),
          found?.certainty,
        );
      }
    }
    const words = report('folding noise', tally);
    expect(tally.right / tally.all, words).toBeGreaterThanOrEqual(0.98);
    expect(tally.wrongUnflagged.length / tally.all, words).toBeLessThanOrEqual(0.002);
  });

  test('with 5 % of the words around edited at least 95 % are found', () => {
    const tally = new Tally();
    for (const { file, pages, selections, random } of papers) {
      for (const group of groupsApart(pages, selections)) {
        const { text, rangeOf } = change(pages, (pageText, page) => {
          const isOutside = (start: number, end: number) =>
            group.every((selection) => {
              const shift = offsetBetween(pages, selection.page, page);
              return shift + end <= selection.start || shift + start >= selection.end;
            });
          return wordEdits(pageText, 0.05, random, isOutside);
        });
        for (const selection of group) {
          const found = find(text, selection);
          tally.add(
            `${file}: ${selection.quote.exact}`,
            isSame(text, found, rangeOf(selection)),
            found?.certainty,
          );
        }
      }
    }
    const words = report('5 % of the words around edited', tally);
    expect(tally.right / tally.all, words).toBeGreaterThanOrEqual(0.95);
    expect(tally.wrongUnflagged.length / tally.all, words).toBeLessThanOrEqual(0.002);
  });

  test('with 5 % of all words edited, also of the quote, at least 95 % are found up to a word at either end', () => {
    const tally = new Tally();
    for (const { file, pages, selections, random } of papers) {
      const { text, rangeOf } = change(pages, (page) => wordEdits(page, 0.05, random));
      for (const selection of selections) {
        const found = find(text, selection);
        const isRight = isSame(text, found, rangeOf(selection), 15);
        tally.add(
          `${file}: ${selection.quote.exact} -> ${found && textOf(text, found.page, found.start, found.end).text}`,
          isRight,
          found?.certainty,
        );
      }
    }
    const words = report('5 % of all words edited', tally);
    expect(tally.right / tally.all, words).toBeGreaterThanOrEqual(0.95);
    expect(tally.wrongUnflagged.length / tally.all, words).toBeLessThanOrEqual(0.002);
  });

  test('what was left out of the text is flagged, unless the like stands elsewhere with the same around it', () => {
    const tally = new Tally();
    for (const { file, pages, selections } of papers) {
      for (const group of groupsApart(pages, selections)) {
        const { text } = change(pages, (pageText, number) =>
          group
            .filter(({ page }) => page === number)
            .map(({ start, end }) => ({ start, end: Math.min(end, pageText.length), text: '' })),
        );
        for (const selection of group) {
          const { quote } = selection;
          const found = find(text, selection);
          const isRight = found?.certainty !== 'exact' || isSurroundedBy(text, found, quote);
          tally.add(`${file}: ${quote.exact}`, isRight, found?.certainty);
        }
      }
    }
    const words = report('left out', tally);
    expect(tally.wrongUnflagged.length / tally.all, words).toBeLessThanOrEqual(0.015);
  });
});

describeCorpus('placing quotes in PDFs', 'pdfs/papers.tsv', () => {
  const worker = createPdfTextWorker();
  afterAll(() => worker.close());

  test.each([
    ['papers', 'plos2018-thomason.pdf'],
    ['papers', 'automl23-wang23b.pdf'],
    ['papers', 'automl22-wan22a.pdf'],
    ['nasty', 'made-hebrew-rtl.pdf'],
    ['nasty', 'made-arabic-rtl.pdf'],
  ])('%s/%s: the quotes are where the text has them, and cover something on their pages', async (...file) => {
    const path = corpusPath('pdfs', ...file);
    const { pages } = await worker.extract(path);
    const selections = randomSelections(pages, 200, createRandom(7));
    const quotes = selections.map(({ page, start, quote }) => ({ page, quote, position: { start } }));
    const { places, pageBoxes } = await worker.placeQuotes(path, quotes);
    for (const [index, { page, start, end }] of selections.entries()) {
      const place = places[index];
      expect(place).toMatchObject({ page, start, end, certainty: 'exact' });
      expect(place?.rects.length).toBeGreaterThan(0);
      for (const rect of place?.rects ?? []) {
        const box = pageBoxes[rect.page - 1];
        expect(rect.x2).toBeGreaterThan(rect.x1);
        expect(rect.y2).toBeGreaterThan(rect.y1);
        // Print may stick out a little.
        expect(rect.x1).toBeGreaterThan((box?.x1 ?? 0) - 30);
        expect(rect.x2).toBeLessThan((box?.x2 ?? 0) + 30);
      }
    }
  });
});
