import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PaperComment } from '#shared/entities/community.ts';
import { PaperRecord } from '#shared/entities/paper.ts';
import { parseAnnouncements } from '../../src/main/sources/arxiv/announcements.ts';
import { ArxivRefusal, parseAtom } from '../../src/main/sources/arxiv/atom.ts';
import { readComments } from '../../src/main/sources/hugging-face/hub-paper.ts';
import { corpusPath, describeCorpus } from '../support/corpus.ts';

const read = (...parts: string[]) => readFileSync(corpusPath('data', ...parts), 'utf8');

interface Captured {
  file: string;
  url: string;
  status: number;
  entries: number;
}

describeCorpus("arXiv's answers", 'data/arxiv_atom', () => {
  const captures = JSON.parse(read('arxiv_atom', 'index.json')) as Captured[];
  const answered = captures.filter(({ status }) => status === 200);

  test('are all read, each entry as a whole record', () => {
    const files = readdirSync(corpusPath('data', 'arxiv_atom')).filter((name) => name.endsWith('.xml'));
    expect(files).toHaveLength(21);
    const refused = captures.filter(({ status }) => status !== 200).map(({ file }) => file);
    for (const file of files.filter((name) => !refused.includes(name))) {
      const text = read('arxiv_atom', file);
      const { listed, total } = parseAtom(text);
      const indexed = captures.find((capture) => capture.file === file);
      expect(listed, file).toHaveLength(indexed?.entries ?? text.match(/<entry>/g)?.length ?? 0);
      expect(total).toBe(Number(text.match(/totalResults>(\d+)</)?.[1]));
      for (const { record } of listed) {
        expect(PaperRecord.strict().safeParse(record).error, file).toBeUndefined();
        expect(record).toMatchObject({
          id: `arxiv:${record.arxivId}`,
          version: expect.any(Number),
          publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/),
        });
        expect(record.authors?.length).toBeGreaterThan(0);
        expect(`${record.title}${record.abstract}${record.venue}`).not.toMatch(/\n| {2}|&(?:amp|lt|gt|#)/);
      }
      const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
      expect(listed.filter(({ record }) => record.doi)).toHaveLength(count(/<arxiv:doi>/g));
      expect(listed.filter(({ record }) => record.venue)).toHaveLength(count(/<arxiv:journal_ref>/g));
      expect(listed.flatMap(({ record }) => record.authors ?? [])).toHaveLength(count(/<author>/g));
    }
  });

  test('give the papers that were asked for', () => {
    for (const { file, url } of answered) {
      const asked = new URL(url).searchParams.get('id_list')?.split(',').filter(Boolean) ?? [];
      const found = parseAtom(read('arxiv_atom', file)).listed.map(({ record }) => record);
      for (const { arxivId, version } of asked.length > 0 ? found : []) {
        expect(
          asked.some((id) => id === arxivId || id === `${arxivId}v${version}`),
          file,
        ).toBe(true);
      }
    }
  });

  test('of refusal say why', () => {
    const refused = captures.filter(({ status }) => status !== 200);
    expect(refused).toHaveLength(1);
    for (const { file } of refused) {
      expect(() => parseAtom(read('arxiv_atom', file))).toThrow(ArxivRefusal);
      expect(() => parseAtom(read('arxiv_atom', file))).toThrow('incorrect id format for abc');
    }
  });
});

describeCorpus("a weekend's announcement", 'data/fixtures', () => {
  test('is empty, and of its day', () =>
    expect(parseAnnouncements(read('fixtures', 'arxiv_weekend_empty.xml'))).toEqual({
      date: '2026-08-01',
      items: [],
    }));
});

describeCorpus('the comments on a paper', 'data/paper_page', () => {
  test('are read, oldest first', () => {
    const raw = JSON.parse(read('paper_page', '2407.13168.comments.transcribed.json')) as unknown[];
    const comments = readComments({ comments: raw });
    expect(comments).toHaveLength(raw.length);
    for (const comment of comments) {
      expect(PaperComment.strict().safeParse(comment).error).toBeUndefined();
      expect(comment.text).not.toBe('');
      expect(comment.author).toMatch(/^[\w-]+$/);
    }
    const times = comments.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort());
    expect(comments.at(-1)?.parentId).toBeDefined();
    expect(comments.flatMap(({ reactions }) => reactions).length).toBeGreaterThan(0);
  });
});
