import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeAccents } from '#shared/text/accents.ts';
import { countWords, LINE_END_HYPHEN } from '#shared/text/broken-words.ts';
import { isKnownWord } from '#shared/text/lexicon.ts';
import { readablePages } from '#shared/text/readable-text.ts';
import { withDocument, withTextPage } from '../../src/main/workers/pdf-text/open-document.ts';
import { readText } from '../../src/main/workers/pdf-text/page-text.ts';
import { readPdfiumWasm, startPdfium } from '../../src/main/workers/pdf-text/pdfium.ts';
import { corpusPath, describeCorpus, readTable } from '../support/corpus.ts';

/** A paper as PDFium reads it, and as people do. */
interface Read {
  file: string;
  printed: string;
  readable: string;
}

const papers: Read[] = [];

async function readPapers(): Promise<void> {
  const pdfium = await startPdfium(await readPdfiumWasm());
  for (const { file = '' } of readTable('pdfs', 'papers.tsv')) {
    const pages: string[] = [];
    withDocument(pdfium, corpusPath('pdfs', 'papers', file), 2 ** 29, ({ document, pageCount }) => {
      for (let page = 0; page < pageCount; page++)
        pages.push(withTextPage(pdfium, document, page, (text) => readText(pdfium, text)) ?? '');
    });
    papers.push({ file, printed: pages.join('\n'), readable: readablePages(pages).join('\n') });
  }
}

const BROKEN = new RegExp(String.raw`([\p{L}\p{M}-]*\p{L})${LINE_END_HYPHEN}(\p{L}+)`, 'gu');
const CODES = String.fromCharCode(0x1b, 0x1c, 0x1d, 0x1e, 0x1f);
const CODE = new RegExp(`[${CODES}]`, 'g');
const CODED = new RegExp(String.raw`[\p{L}${CODES}]*[${CODES}][\p{L}${CODES}]*`, 'gu');
const APART = /\p{L}{2,}[´`¨ˇ˝˚¸]\p{L}|\p{L}[´`¨ˇ˝˚¸]\p{Ll}{2,}/gu;

describeCorpus('the papers as people read them', 'pdfs/papers.tsv', () => {
  beforeAll(readPapers);
  afterAll(() => {
    papers.length = 0;
  });

  test('have no sign of a broken word or an old font left', () => {
    for (const { file, readable } of papers) expect(readable.match(/(?![\t\n\r])\p{Cc}/gu), file).toBeNull();
  });

  test('have compounds that a line’s end broke as they have them elsewhere', () => {
    let breaks = 0;
    let compounds = 0;
    const wrong: string[] = [];
    for (const { file, printed, readable } of papers) {
      const counts = countWords([printed.replace(BROKEN, ' ')]);
      const words = new Set(readable.toLowerCase().match(/[\p{L}\p{M}-]+/gu));
      for (const [, left = '', right = ''] of printed.toLowerCase().matchAll(BROKEN)) {
        breaks += 1;
        const before = left.split('-').at(-1) ?? '';
        const [compound, whole] = [counts.get(`${before}-${right}`) ?? 0, counts.get(before + right) ?? 0];
        if (compound === 0 || whole > compound) continue;
        compounds += 1;
        if (![...words].some((word) => word.includes(`${before}-${right}`)))
          wrong.push(`${file}: ${left}-${right}`);
      }
    }
    console.log(
      `${breaks} words broken at lines' ends, ${compounds} of them compounds by their papers' own words`,
    );
    expect(breaks).toBeGreaterThan(3500);
    expect(wrong).toEqual([]);
  });

  test('have their ligatures by the order of their fonts', () => {
    let coded = 0;
    let known = 0;
    for (const { printed, readable } of papers) {
      const before =
        printed
          .replaceAll(LINE_END_HYPHEN, '')
          .match(CODED)
          ?.filter((word) => /\p{Ll}{2}/u.test(word)) ?? [];
      if (before.length === 0) continue;
      coded += before.length;
      const words = new Set(readable.toLowerCase().match(/\p{L}+/gu));
      known += before.filter((word) => {
        const shape = new RegExp(`^${word.toLowerCase().replace(CODE, '(?:ff|fi|fl|ffi|ffl)')}$`);
        return [...words].some((candidate) => shape.test(candidate) && isKnownWord(candidate));
      }).length;
    }
    console.log(`${known} of ${coded} words with ligatures of old fonts are known words`);
    expect(known / coded).toBeGreaterThan(0.85);
  });

  test('have accents on their letters', () => {
    const apart = papers.flatMap(({ printed }) => printed.match(APART) ?? []);
    const left = papers.flatMap(({ file, readable }) =>
      (readable.match(APART) ?? []).map((word) => `${file}: ${word}`),
    );
    console.log(
      `${apart.length} accents apart from their letters in print, ${left.length} left: ${left.slice(0, 10).join(', ')}`,
    );
    expect(apart.length).toBeGreaterThan(70);
    expect(left.length).toBeLessThan(apart.length * 0.1);
    expect(composeAccents('Sch¨olkopf')).toBe('Schölkopf');
  });
});
