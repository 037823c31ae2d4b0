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
  {
    title: 'Gr{\\"o}bner Bases over K\\"{a}hler Manifolds',
    abstract: 'An \\AA ngstr\\"om apart.',
    authors: ['P{ř}emysl Holub'],
  },
  { title: 'Disentangling', abstract: 'A β-VAE.', authors: ['Bo Lin'] },
  { title: 'Disentangling Again', abstract: 'A $\\beta$-VAE with $\\frac{1}{2}$.', authors: ['Bo Lin'] },
  { title: 'X^{2}-Gaussian', keywords: ['X$^2$-Gaussian', '$\\pi_0$'], authors: ['Bo Lin'] },
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

describe('LaTeX is searched as it is shown', () => {
  it.each([
    ['Gröbner', ['Gr{\\"o}bner Bases over K\\"{a}hler Manifolds']],
    ['"grobner bases"', ['Gr{\\"o}bner Bases over K\\"{a}hler Manifolds']],
    ['Kähler Ångström', ['Gr{\\"o}bner Bases over K\\"{a}hler Manifolds']],
    ['author:Premysl', ['Gr{\\"o}bner Bases over K\\"{a}hler Manifolds']],
    ['β-VAE', ['Disentangling', 'Disentangling Again']],
    ['beta-VAE', ['Disentangling', 'Disentangling Again']],
    ['"beta vae"', ['Disentangling', 'Disentangling Again']],
    ['X^2-Gaussian', ['X^{2}-Gaussian']],
    ['X^{2}-Gaussian', ['X^{2}-Gaussian']],
    ['X²-Gaussian', ['X^{2}-Gaussian']],
    ['pi0', ['X^{2}-Gaussian']],
  ])('%s', async (query, titles) => expect((await found(query)).toSorted()).toEqual(titles));

  it('and so are the words around it that are shown with it', async () => {
    const { hits } = await library.services.search.query({ query: 'angstrom', limit: 5, offset: 0 });
    expect(hits[0]).toMatchObject({ snippet: 'An Ångström apart.', terms: ['angstrom'] });
  });
});
