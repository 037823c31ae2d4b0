import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { foldText, foldTitle } from '#shared/text/fold.ts';
import { createPdfTextWorker } from '../../src/main/workers/pdf-text/client.ts';
import { corpusPath, describeCorpus, readTable } from '../support/corpus.ts';

const worker = createPdfTextWorker();
afterAll(() => worker.close());

/** Where the table's own guess is wrong or ragged, what the page shows. */
const SHOWN: Record<string, string> = {
  'hindawi2010-rehab.pdf': 'Patient Experiences of Structured Heart Failure Programmes',
  'bmc2014-example2.pdf':
    'Understanding the barriers to setting up a healthcare quality improvement process in resource-limited settings: a situational analysis at the Medical Department of Kamuzu Central Hospital in Lilongwe, Malawi',
  'scirep2015-srep08555.pdf': 'Quantum Computation under Micromotion in a Planar Ion Crystal',
  'programmable-kv.pdf': 'Models Take Notes at Prefill: KV Cache Can Be Editable and Composable',
};

describeCorpus('the papers', 'pdfs/papers.tsv', () => {
  test('at least 58 of 60 have their title', async () => {
    const wrong: string[] = [];
    for (const { file = '', title_guess = '' } of readTable('pdfs', 'papers.tsv')) {
      const { title = '' } = await worker.extract(corpusPath('pdfs', 'papers', file));
      if (foldTitle(title) !== foldTitle(SHOWN[file] ?? title_guess)) wrong.push(`${file}: ${title}`);
    }
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(2);
  });

  test('have the pages and the words on which other tools agree', async () => {
    for (const { file = '', pages, words_pdftotext } of readTable('pdfs', 'truth.tsv')) {
      const text = await worker.extract(corpusPath('pdfs', 'papers', file));
      expect(text.pageCount, file).toBe(Number(pages));
      const words = text.pages.join(' ').split(/\s+/).length;
      expect(words / Number(words_pdftotext), file).toBeGreaterThan(0.9);
      expect(words / Number(words_pdftotext), file).toBeLessThan(1.15);
    }
  });
});

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
    const truth = foldText(readFileSync(corpusPath('pdfs', 'nasty-truth', `${name}.truth.txt`), 'utf8'));
    const { pages } = await worker.extract(corpusPath('pdfs', 'nasty', `${basename(name)}.pdf`));
    const words = new Set(foldText(pages.join(' ')).split(/[^\p{L}]+/u));
    const wanted = [...new Set(truth.split(/[^\p{L}]+/u))].filter((word) => word.length > 3);
    const found = wanted.filter((word) => words.has(word));
    expect(found.length / wanted.length).toBeGreaterThan(0.85);
  });
});
