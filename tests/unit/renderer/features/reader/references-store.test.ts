import { expect, test } from 'vitest';
import type { ReferenceEntry } from '#shared/references/parse-bibliography.ts';
import {
  createReferences,
  filterCited,
  missingFromArxiv,
} from '../../../../../src/renderer/features/reader/references-store.ts';

const entry = (values: Partial<ReferenceEntry> & { text: string }): ReferenceEntry => ({
  page: 9,
  rects: [{ page: 9, x1: 72, y1: 600, x2: 300, y2: 620 }],
  ...values,
});

const ENTRIES = [
  entry({ label: '1', text: 'Osei. Sparse memory. 2026.', title: 'Sparse memory', arxivId: '2601.00001' }),
  entry({ label: '2', text: 'Russo. Counting. 2024.', title: 'Counting' }),
  entry({ label: '3', text: 'Lin. Frozen gradients. 2023.', arxivId: '2305.12345' }),
  entry({ label: '4', text: 'Haddad. Surveys. 2021.', doi: '10.1/surveys' }),
];

/** A library that has what is in `here`; what it is asked to add it takes, queues, or does not know. */
function library(here: Map<string, string>, adds: 'now' | 'later' | 'never' = 'now') {
  return {
    asked: [] as string[][],
    async match({ references }: { references: { arxivId?: string; doi?: string }[] }) {
      return { matches: references.map(({ arxivId, doi }) => here.get(arxivId ?? doi ?? '') ?? null) };
    },
    async add({ texts }: { texts: string[] }) {
      this.asked.push(texts);
      const report = { added: 0, updated: 0, unchanged: 0, queued: 0, ids: [] as string[] };
      if (adds === 'later') return { ...report, queued: texts.length, failed: [] };
      if (adds === 'never')
        return { ...report, failed: texts.map((what) => ({ what, why: 'nobody knows it' })) };
      for (const text of texts) here.set(text, `paper:${text}`);
      return { ...report, added: texts.length, ids: texts.map((text) => `paper:${text}`), failed: [] };
    },
  };
}

function open(papers: ReturnType<typeof library>, read = async () => ENTRIES) {
  return createReferences({
    read,
    library: { match: (input) => papers.match(input), add: (input) => papers.add(input) },
    explain: (error) => (error as Error).message,
  });
}

test('tells which are in the library, and adds one that is not', async () => {
  const papers = library(new Map([['2601.00001', 'arxiv:2601.00001']]));
  const references = open(papers);
  await references.load();
  const ids = () => references.store.getState().cited.map(({ paperId }) => paperId);
  expect(ids()).toEqual(['arxiv:2601.00001', undefined, undefined, undefined]);
  await references.add(3);
  expect(papers.asked).toEqual([['10.1/surveys']]);
  expect(ids()).toEqual(['arxiv:2601.00001', undefined, undefined, 'paper:10.1/surveys']);
});

test('reads once, however often it is asked, and again after a failure', async () => {
  let reads = 0;
  const references = open(library(new Map()), async () => {
    reads += 1;
    if (reads === 1) throw new Error('The paper is not open.');
    return ENTRIES;
  });
  await references.load();
  expect(references.store.getState()).toMatchObject({ status: 'failed', why: 'The paper is not open.' });
  await Promise.all([references.load(), references.load()]);
  await references.load();
  expect(reads).toBe(2);
  expect(references.store.getState().status).toBe('ready');
});

test('adds all that have an arXiv id and are not here', async () => {
  const papers = library(new Map([['2601.00001', 'arxiv:2601.00001']]), 'later');
  const references = open(papers);
  await references.load();
  await references.addAll();
  expect(papers.asked).toEqual([['2305.12345']]);
  expect(references.store.getState().cited[2]?.adding).toEqual({ state: 'queued' });
  expect(missingFromArxiv(references.store.getState())).toEqual([]);
  expect(await references.addAll()).toBeUndefined();
});

test('says why one was not added', async () => {
  const references = open(library(new Map(), 'never'));
  await references.load();
  await references.add(0);
  expect(references.store.getState().cited[0]?.adding).toEqual({ state: 'failed', why: 'nobody knows it' });
  await references.addAll();
  expect(references.store.getState().cited[2]?.adding).toEqual({ state: 'failed', why: 'nobody knows it' });
});

test('a citation leads to the entry at its target', async () => {
  const references = open(library(new Map()), async () => [
    entry({ text: 'a' }),
    entry({ text: 'b', rects: [{ page: 9, x1: 72, y1: 500, x2: 300, y2: 520 }] }),
  ]);
  expect(references.at({ page: 9, top: 523 })).toBeUndefined();
  await references.load();
  expect(references.at({ page: 9, top: 523 })?.index).toBe(1);
  expect(references.at({ page: 8, top: 523 })).toBeUndefined();
});

test('what is too long to be an id is not asked for', async () => {
  const asked: unknown[] = [];
  const references = createReferences({
    read: async () => [entry({ text: 'x', doi: `10.1/${'x'.repeat(600)}`, title: 'Kept' })],
    library: {
      async match({ references: all }) {
        asked.push(...all);
        return { matches: all.map(() => null) };
      },
      add: () => Promise.reject(new Error('not asked')),
    },
    explain: String,
  });
  await references.load();
  expect(asked).toEqual([{ arxivId: undefined, doi: undefined, title: 'Kept' }]);
});

test('the filter wants all words, in the label or the text', () => {
  const cited = ENTRIES.map((one, index) => ({ index, entry: one }));
  expect(filterCited(cited, ' FROZEN 2023 ').map(({ index }) => index)).toEqual([2]);
  expect(filterCited(cited, '')).toHaveLength(4);
  expect(filterCited(cited, 'frozen 2024')).toEqual([]);
});
