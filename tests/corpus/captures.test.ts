import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { PaperRecord } from '#shared/entities/paper.ts';
import { parseFeedJson } from '../../src/main/sources/hugging-face/feed-items.ts';
import { parsePageHtml } from '../../src/main/sources/saved-page/page-html.ts';
import { corpusPath, describeCorpus } from '../support/corpus.ts';

const file = (name: string) => ({ name, modified: new Date('2026-11-21T12:00:00Z') });
const jsonFiles = (...parts: string[]) =>
  readdirSync(corpusPath(...parts), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => corpusPath(...parts, name));

function readAll(paths: string[]) {
  return paths.map((path) => {
    const text = readFileSync(path, 'utf8');
    const parsed = parseFeedJson(text, file(basename(path)));
    expect(parsed.errors).toEqual([]);
    for (const { record } of parsed.papers) {
      const checked = PaperRecord.strict().safeParse(record);
      expect(checked.error, path).toBeUndefined();
      expect(`${record.title}${record.abstract}`).not.toMatch(/\n| {2}/);
    }
    expect(parsed.papers).toHaveLength((JSON.parse(text) as unknown[]).length);
    return { path, ...parsed };
  });
}

describeCorpus('the captured feed', 'data/daily_papers', () => {
  test('all 6,924 items of 385 days are read, each on its day, in order', () => {
    const days = readAll(jsonFiles('data', 'daily_papers'));
    expect(days).toHaveLength(385);
    expect(days.flatMap(({ papers }) => papers)).toHaveLength(6924);
    for (const { path, papers } of days) {
      expect(
        papers.every(({ entry }, rank) => entry?.date === basename(path, '.json') && entry.rank === rank),
      ).toBe(true);
    }
    const dateOnly = days
      .flatMap(({ papers }) => papers)
      .filter(({ record }) => record.publishedAt?.length === 10);
    expect(dateOnly.length).toBeGreaterThan(1500);
    expect(dateOnly.every(({ record }) => (record.publishedAt ?? '') >= '2026-04-02')).toBe(true);
  });

  test('the same days as saved pages give the same papers', () => {
    for (const path of jsonFiles('data', 'daily_papers').slice(-20)) {
      const text = readFileSync(path, 'utf8');
      const props = JSON.stringify({
        periodType: 'day',
        dateString: basename(path, '.json'),
        dailyPapers: JSON.parse(text),
      });
      const html = `<div data-target="DailyPapers" data-props="${props.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></div>`;
      expect(parsePageHtml(html, file('page.html'))).toEqual(parseFeedJson(text, file(basename(path))));
    }
  });
});

describeCorpus('the snapshots', 'data/snapshots', () => {
  test('all 257 are read', () => expect(readAll(jsonFiles('data', 'snapshots'))).toHaveLength(257));
});

describeCorpus('the exact response bodies', 'data/fixtures', () => {
  test('are read', () => expect(readAll(jsonFiles('data', 'fixtures'))).toHaveLength(2));
});
