import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PaperRecord } from '#shared/entities/paper.ts';
import { parsePageText } from '../../src/main/sources/saved-page/page-text.ts';
import { corpusPath, describeCorpus } from '../support/corpus.ts';

const read = (name: string, pageDate?: string) => {
  const text = readFileSync(corpusPath('seeds', `daily-papers-page-${name}.txt`), 'utf8');
  const file = {
    name: `${name}.txt`,
    modified: new Date('2025-11-20T12:00:00Z'),
    ...(pageDate && { pageDate }),
  };
  return { text, papers: parsePageText(text, file).papers };
};

describeCorpus('the saved pages', 'seeds', () => {
  test('the first holds 80 papers, with all their counts and dates', () => {
    const { papers, text } = read('with-authors', '2025-11-04');
    const records = papers.map(({ record }) => record);
    expect(records).toHaveLength(80);
    expect(records.filter(({ authorCount }) => authorCount !== undefined)).toHaveLength(76);
    expect(records.filter(({ publishedAt }) => publishedAt)).toHaveLength(76);
    expect(records.filter(({ commentCount }) => commentCount !== undefined)).toHaveLength(9);
    const yearless = new Set(text.match(/^[A-Z][a-z]{2} \d{1,2}(?: \d)?$/gm)?.slice(1));
    expect(text.match(/^[A-Z][a-z]{2} \d{1,2}(?: \d)?$/gm)?.slice(1)).toHaveLength(12);
    expect(yearless.size).toBeGreaterThan(0);
    expect(records.filter(({ publishedAt }) => publishedAt && publishedAt > '2025-01-01')).toHaveLength(12);
    expect(records.every(({ publishedAt = '' }) => publishedAt <= '2025-11-04')).toBe(true);
    expect(
      records.find(({ title }) => title === 'POA: Pre-training Once for Models of All Sizes'),
    ).toMatchObject({
      authorCount: 10,
      publishedAt: '2024-08-02',
      commentCount: 3,
    });
  });

  test('the second holds 14, with titles and abstracts only, on the day of the file', () => {
    const { papers } = read('titles-only');
    expect(papers).toHaveLength(14);
    for (const { record, entry } of papers) {
      expect(Object.keys(record).sort()).toEqual(['abstract', 'id', 'source', 'title']);
      expect(entry?.date).toBe('2025-11-20');
    }
  });

  test.each(['with-authors', 'titles-only'])('every word of %s is in a paper, in its place', (name) => {
    const { papers, text } = read(name);
    let at = 0;
    for (const { record } of papers) {
      expect(PaperRecord.safeParse(record).success).toBe(true);
      const title = text.indexOf(`\n${record.title}\n`, at);
      expect(title).toBeGreaterThanOrEqual(at);
      at = text.indexOf(record.abstract ?? 'no abstract', title);
      expect(at).toBeGreaterThan(title);
      at += record.abstract?.length ?? 0;
    }
    const left = papers.reduce(
      (rest, { record }) => rest.replace(record.title, '').replace(record.abstract ?? '', ''),
      text,
    );
    expect(left).not.toMatch(/[a-z]{4,}(?: [a-z]+){5,}(?<!trending papers in your email inbox)\n/);
  });
});
