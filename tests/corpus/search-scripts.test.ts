import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { corpusPath, describeCorpus } from '../support/corpus.ts';
import { openLibrary, type TestLibrary } from '../support/library.ts';

/** The words of a true text, as its language parts them. */
function trueWords(name: string, locale: string): string[] {
  const markup = /<[^>]+>/g;
  const text = readFileSync(corpusPath('pdfs', 'nasty-truth', `${name}.truth.txt`), 'utf8').replace(
    markup,
    ' ',
  );
  const segments = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text);
  const words = Array.from(segments).filter(({ isWordLike }) => isWordLike);
  return [...new Set(words.map(({ segment }) => segment))];
}

describeCorpus('texts of all scripts are found by their true words', 'pdfs/nasty-truth', () => {
  let library: TestLibrary;
  const names = [
    'made-japanese',
    'made-chinese-two-column',
    'made-hebrew-rtl',
    'made-arabic-rtl',
    'made-devanagari-thai-greek',
  ];

  beforeAll(async () => {
    library = await openLibrary();
    for (const name of names) {
      const file = { path: corpusPath('pdfs', 'nasty', `${name}.pdf`), name: `${name}.pdf` };
      for await (const _ of library.services.imports.run([file], {}));
    }
  });
  afterAll(() => library[Symbol.asyncDispose]());

  /** The words by which the one right paper is not found. */
  async function missed(words: readonly string[]): Promise<string[]> {
    const lost: string[] = [];
    for (const word of words) {
      const { hits } = await library.services.search.query({
        query: `"${word}"`,
        in: ['fulltext'],
        isUnfinished: false,
        limit: 10,
        offset: 0,
      });
      if (hits.length === 0) lost.push(word);
    }
    return lost;
  }

  test.each([
    ['made-japanese', 'ja'],
    ['made-chinese-two-column', 'zh'],
    ['made-hebrew-rtl', 'he'],
    ['made-arabic-rtl', 'ar'],
  ])('%s: every one', async (name, locale) => {
    const words = trueWords(name, locale);
    expect(words.length).toBeGreaterThan(15);
    expect(await missed(words)).toEqual([]);
  });

  test('Greek, Cyrillic, ligatures, accents and astral letters: every one', async () => {
    const words = trueWords('made-devanagari-thai-greek', 'el').filter((word) =>
      /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Latin}𝔼ℝ]/u.test(word),
    );
    expect(words.length).toBeGreaterThan(12);
    expect(await missed(words)).toEqual([]);
  });

  test('a stretch of several words is found in a script without spaces, and marked in its snippet', async () => {
    const { hits } = await library.services.search.query({ query: '图像识别', limit: 5, offset: 0 });
    expect(hits[0]).toMatchObject({ where: 'fulltext', terms: ['图像识别'] });
    expect(hits[0]?.snippet.replaceAll(' ', '')).toContain('图像识别');
  });
});
