import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { corpusPath, describeCorpus } from '../support/corpus.ts';
import { openLibrary, type TestLibrary } from '../support/library.ts';

describeCorpus('papers with odd titles are found', 'cases/01-odd-titles-search', () => {
  let library: TestLibrary;
  beforeAll(async () => {
    library = await openLibrary();
    const name = 'feed-2024-01-03.json';
    const path = corpusPath('cases', '01-odd-titles-search', name);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveLength(20);
    for await (const _ of library.services.imports.run([{ path, name }], {}));
  });
  afterAll(() => library[Symbol.asyncDispose]());

  const found = async (query: string) => {
    const { hits } = await library.services.search.query({ query, limit: 50, offset: 0 });
    return hits.map(({ id }) => id.replace('arxiv:2401.', ''));
  };

  test.each([
    ['Gröbner', ['00001']],
    ['"Gröbner bases"', ['00001']],
    ['C++', ['00002']],
    ['C#', ['00002']],
    ['author:"Lukasz Kaiser"', ['00020']],
    ['author:"Jorgen Sorensen"', ['00001']],
    ['author:Dorde', ['00002']],
    ['author:Strauss', ['00006']],
    ['author:Aegir', ['00006']],
    ['Strasse', ['00017']],
    ['Angstrom', ['00017']],
    ['Straße', ['00017']],
    ['Čech', ['00017']],
    ['flash attention', ['00006']],
    ['mixtral moe', ['00006']],
    ['knn', ['00011']],
    ['unet', ['00011']],
    ['一篇', ['00008']],
    ['12306', ['00008']],
    ['検索', ['00009']],
    ['자연어', ['00010']],
  ])('%s', async (query, ids) => expect(await found(query)).toEqual(ids));

  test.each([
    ['gpt4', ['00006', '00007']],
    ['llama2', ['00006', '00007']],
    ['β-VAE', ['00004', '00005']],
    ['beta-VAE', ['00004', '00005']],
  ])('%s', async (query, ids) => expect((await found(query)).toSorted()).toEqual(ids));
});
