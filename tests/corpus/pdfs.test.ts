import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { foldText, foldTitle } from '#shared/text/fold.ts';
import { ownDoi } from '../../src/main/sources/pdf-metadata/own-doi.ts';
import { createPdfTextWorker } from '../../src/main/workers/pdf-text/client.ts';
import { corpusPath, describeCorpus, readTable } from '../support/corpus.ts';

const worker = createPdfTextWorker();
afterAll(() => worker.close());

/** What the first page of each paper says. */
interface Printed {
  file: string;
  title: string;
  doi?: string;
  /** It stands on a later page. */
  doiLater?: string;
}

const printed = (): Printed[] =>
  readFileSync(corpusPath('metadata', 'papers.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describeCorpus('the papers', 'pdfs/papers.tsv', () => {
  test('have their titles, all but one at most', async () => {
    const wrong: string[] = [];
    const papers = printed();
    for (const { file, title } of papers) {
      const text = await worker.extract(corpusPath('pdfs', 'papers', file));
      if (foldTitle(text.title ?? '') !== foldTitle(title)) wrong.push(`${file}: ${text.title}`);
    }
    console.info(`Titles from page 1: ${papers.length - wrong.length} of ${papers.length}`);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(1);
  });

  test('have the DOI that page 1 prints, and no other', async () => {
    const wrong: string[] = [];
    const papers = printed();
    for (const { file, doi } of papers) {
      const { pages } = await worker.extract(corpusPath('pdfs', 'papers', file));
      const own = ownDoi(pages[0] ?? '');
      const read = own && 'doi' in own ? own.doi : undefined;
      if (read !== doi?.toLowerCase()) wrong.push(`${file}: ${read} for ${doi}`);
    }
    const all = papers.filter(({ doi }) => doi).length;
    console.info(`Own DOIs on page 1: ${all} printed, ${wrong.length} missed or wrong`);
    expect(wrong, wrong.join('\n')).toEqual([]);
  });

  test('have the pages and the words on which other tools agree', async () => {
    for (const { file = '', pages } of readTable('pdfs', 'truth.tsv')) {
      const text = await worker.extract(corpusPath('pdfs', 'papers', file));
      expect(text.pageCount, file).toBe(Number(pages));
      const truth = readFileSync(
        corpusPath('pdfs', 'truth', `${basename(file, '.pdf')}.reading.txt`),
        'utf8',
      );
      expect(shareFound(truth, text.pages.join('\n')), file).toBeGreaterThan(0.95);
    }
  });
});

/** How many of the true words of four letters and more are in the text. */
function shareFound(truth: string, text: string): number {
  const wordsOf = (whole: string) =>
    foldText(whole)
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 3);
  const words = new Set(wordsOf(text));
  const wanted = [...new Set(wordsOf(truth))];
  return wanted.filter((word) => words.has(word)).length / wanted.length;
}

const MAY_FAIL = /clear error|asks for a password|times out/;

describeCorpus('the nasty PDFs', 'pdfs/nasty.tsv', () => {
  test.each(readTable('pdfs', 'nasty.tsv').map(({ file = '', expected = '' }) => [file, expected]))(
    '%s: %s',
    async (file, expected) => {
      const outcome = await worker.extract(corpusPath('pdfs', 'nasty', file)).then(
        () => 'opens',
        (error: Error) => error.message,
      );
      if (!MAY_FAIL.test(expected)) expect(outcome).toBe('opens');
      else if (expected === 'clear error') expect(outcome).not.toBe('opens');
      if (expected.startsWith('asks for a password:')) expect(outcome).toBe('needs a password');
      if (outcome !== 'opens') expect(outcome).toMatch(/^[^\n]{5,100}$/);
    },
    20_000,
  );

  test.each(['made-arabic-rtl', 'made-hebrew-rtl'])('%s has its words in reading order', async (name) => {
    const truth = readFileSync(corpusPath('pdfs', 'nasty-truth', `${name}.truth.txt`), 'utf8');
    const { pages } = await worker.extract(corpusPath('pdfs', 'nasty', `${name}.pdf`));
    expect(shareFound(truth, pages.join('\n'))).toBeGreaterThan(0.85);
  });
});
