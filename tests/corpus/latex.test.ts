import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { toSegments } from '#shared/text/display.ts';
import { corpusPath, describeCorpus } from '../support/corpus.ts';

/** What is left of LaTeX in a text that is shown, by what a reader sees of it. */
const LEFT = {
  accents: /\\["'`^~=.cvuHkr](?![a-zA-Z])\s*[{\\]?\s*[a-zA-Z]/,
  braces: /[{}]/,
  commands: /\\[a-zA-Z]+/,
  scripts: /\^/,
};

const words = (source: string): string =>
  toSegments(source)
    .map((segment) => (segment.kind === 'maths' ? '' : segment.text))
    .join(' ');

function counts(sources: readonly string[]): Record<keyof typeof LEFT, number> {
  const shown = sources.map(words);
  const withLeft = (pattern: RegExp) => shown.filter((text) => pattern.test(text)).length;
  return {
    accents: withLeft(LEFT.accents),
    braces: withLeft(LEFT.braces),
    commands: withLeft(LEFT.commands),
    scripts: withLeft(LEFT.scripts),
  };
}

function told(what: string, sources: readonly string[]) {
  const left = counts(sources);
  const list = Object.entries(left).map(([kind, count]) => `${kind} ${count}`);
  process.stdout.write(`LaTeX left in ${sources.length} ${what}: ${list.join(', ')}\n`);
  return left;
}

describeCorpus('LaTeX in the records of arXiv', 'data/arxiv_100k.jsonl.gz', () => {
  const records = gunzipSync(readFileSync(corpusPath('data', 'arxiv_100k.jsonl.gz')))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { title: string; summary: string });

  test('is not seen in titles, and hardly in abstracts', () => {
    const titles = told(
      'titles',
      records.map(({ title }) => title),
    );
    const abstracts = told(
      'abstracts',
      records.map(({ summary }) => summary),
    );
    expect(titles.accents + abstracts.accents).toBe(0);
    expect(titles.braces + titles.commands + titles.scripts).toBeLessThanOrEqual(10);
    // Macros of the paper's own stay as they are.
    expect(abstracts.braces + abstracts.commands).toBeLessThanOrEqual(900);
  });
});

describeCorpus('LaTeX in the records of Daily Papers', 'data/daily_papers', () => {
  interface Item {
    title: string;
    paper: { summary?: string; ai_keywords?: string[] };
  }
  const items = readdirSync(corpusPath('data', 'daily_papers')).flatMap(
    (name) => JSON.parse(readFileSync(corpusPath('data', 'daily_papers', name), 'utf8')) as Item[],
  );

  test('is not seen in titles and keywords', () => {
    const titles = told(
      'titles of Daily Papers',
      items.map(({ title }) => title),
    );
    const keywords = told(
      'keywords',
      items.flatMap(({ paper }) => paper.ai_keywords ?? []),
    );
    told(
      'abstracts of Daily Papers',
      items.map(({ paper }) => paper.summary ?? ''),
    );
    for (const left of [titles, keywords]) {
      expect(left.accents).toBe(0);
      expect(left.braces + left.commands + left.scripts).toBeLessThanOrEqual(12);
    }
  });
});
