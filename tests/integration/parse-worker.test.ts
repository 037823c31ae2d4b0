import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createParseWorker, type ParseWorker } from '../../src/main/workers/parse/client.ts';
import { makeFeedDay } from '../support/feed-items.ts';
import { temporaryFolder } from '../support/library.ts';

const modified = new Date('2026-06-10T12:00:00Z');

let folder: ReturnType<typeof temporaryFolder>;
let parser: ParseWorker;
beforeEach(() => {
  folder = temporaryFolder();
  parser = createParseWorker();
});
afterEach(async () => {
  await parser.close();
  folder[Symbol.dispose]();
});

function parse(kind: 'html' | 'json' | 'text', content: string, signal?: AbortSignal) {
  const path = join(folder.path, 'file');
  writeFileSync(path, content);
  return parser.parse({ path, kind, file: { name: 'file', modified } }, signal);
}

const feed = (items: number): string => JSON.stringify(makeFeedDay('2026-06-10', items));

describe('what no real file has is refused before it is parsed', () => {
  test.each<[what: string, kind: 'html' | 'json' | 'text', content: () => string, why: string]>([
    [
      'short lines without end',
      'text',
      () => 'a\n'.repeat(30_000_000),
      'it has more than 200,000 lines, and no saved page has so many',
    ],
    [
      'brackets in brackets',
      'json',
      () => `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`,
      'it is nested more than 200 levels deep',
    ],
    [
      'numbers without end',
      'json',
      () => `[${'0,'.repeat(20_000_000)}0]`,
      'it holds more than 5,000,000 values',
    ],
    [
      'items without end',
      'json',
      () => `[${'{"paper":{}},'.repeat(60_000)}{}]`,
      'it holds 60,001 items; 50,000 are the most',
    ],
    [
      'elements without end',
      'html',
      () => `<html>${'<b>x</b>'.repeat(600_000)}`,
      'a web page of more than 500,000 elements',
    ],
    [
      'elements in elements',
      'html',
      () => '<div>'.repeat(200_000),
      'a web page that is nested too deeply to be read',
    ],
  ])('%s', async (_, kind, content, why) => {
    await expect(parse(kind, content())).rejects.toThrow(why);
    // And the next file is read.
    expect(await parse('json', feed(3))).toMatchObject({ holds: 'papers', papers: { length: 3 } });
  });
});

test('brackets, commas and quotes within texts count for nothing', async () => {
  const [item] = makeFeedDay('2026-06-10', 1);
  if (!item) throw new Error('an item');
  item.paper.summary = '[{"\\",'.repeat(10_000);
  expect(await parse('json', JSON.stringify([item]))).toMatchObject({ papers: { length: 1 }, errors: [] });
});

test('papers come in the order of the file, however many', async () => {
  const items = Array.from({ length: 2_500 }, (_, at) => ({
    paper: { id: `2606.${String(at).padStart(5, '0')}`, title: `Paper ${at}`, authors: [], upvotes: 0 },
  }));
  const parsed = await parse('json', JSON.stringify(items));
  if (parsed.holds !== 'papers') throw new Error('papers');
  expect(parsed.papers.map(({ record }) => record.title)).toEqual(items.map(({ paper }) => paper.title));
});

test('a file that takes too long is given up, and the next one is read', async () => {
  await parser.close();
  parser = createParseWorker({ stallMs: 0 });
  await expect(parse('json', feed(3))).rejects.toThrow('gave up: reading it took longer than 0 s');
  await parser.close();
  parser = createParseWorker();
  expect(await parse('json', feed(3))).toMatchObject({ papers: { length: 3 } });
});

test('reading is stopped on demand', async () => {
  const stop = new AbortController();
  const reading = parse('json', feed(3), stop.signal);
  stop.abort(new Error('stopped'));
  await expect(reading).rejects.toThrow('stopped');
});
