import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { namedPaper } from '#shared/named-paper.ts';
import { pastedPaper } from '#shared/query/pasted-paper.ts';
import { corpusPath, describeCorpus } from '../support/corpus.ts';

interface Cases {
  arxiv: Record<string, string>;
  doi: Record<string, string>;
  none: string[];
}

describeCorpus('the ways people name a paper', 'cases/02-arxiv-ids', () => {
  const cases = JSON.parse(readFileSync(corpusPath('cases', '02-arxiv-ids', 'ids.json'), 'utf8')) as Cases;

  test.each(Object.entries(cases.arxiv))('%s is %s', (text, id) => {
    const named = namedPaper(text);
    const version = named && 'version' in named ? `v${named.version}` : '';
    expect(named && 'arxivId' in named && `${named.arxivId}${version}`).toBe(id);
    // A bracket opens a group there.
    expect(pastedPaper(text.replace(/^\(/, ''))?.value).toBe(`arxiv:${id.replace(/v\d+$/, '')}`);
  });
  test.each(Object.entries(cases.doi))('%s is %s', (text, doi) => expect(namedPaper(text)).toEqual({ doi }));
  test.each(cases.none)('%s is none', (text) => expect(namedPaper(text)).toBeUndefined());
});
