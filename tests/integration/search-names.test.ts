import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary, type TestLibrary } from '../support/library.ts';

/** Papers named as papers are, which a search must meet however they are typed. */
const PAPERS = [
  { title: 'On Łukasiewicz Logic', authors: ['Łukasz Nowak', 'Jørgen Sørensen'] },
  {
    title: 'Streets of Gdańsk',
    abstract: 'From the Große Straße on.',
    authors: ['Đorđe Ilić', 'Strauß, Ingeborg'],
  },
  { title: 'Sagas', authors: ['Ægir Þór Guðmundsson', 'Ħanna Əliyeva'] },
];

let library: TestLibrary;
beforeAll(async () => {
  library = await openLibrary();
  library.add(
    ...PAPERS.map(({ authors, ...paper }) => ({ ...paper, authors: authors.map((name) => ({ name })) })),
  );
});
afterAll(() => library[Symbol.asyncDispose]());

const found = async (query: string) => {
  const { hits } = await library.services.search.query({ query, limit: 50, offset: 0 });
  return hits.map(({ title }) => title);
};

describe('letters that few have on their keyboard', () => {
  it.each([
    ['author:"Lukasz Nowak"', 'On Łukasiewicz Logic'],
    ['author:"Łukasz Nowak"', 'On Łukasiewicz Logic'],
    ['lukasiewicz', 'On Łukasiewicz Logic'],
    ['author:"Jorgen Sorensen"', 'On Łukasiewicz Logic'],
    ['author:Dorde', 'Streets of Gdańsk'],
    ['author:Strauss', 'Streets of Gdańsk'],
    ['"grosse strasse"', 'Streets of Gdańsk'],
    ['"Große Straße"', 'Streets of Gdańsk'],
    ['author:"Aegir Thor Gudmundsson"', 'Sagas'],
    ['author:"Hanna Eliyeva"', 'Sagas'],
  ])('%s', async (query, title) => expect(await found(query)).toEqual([title]));
});
