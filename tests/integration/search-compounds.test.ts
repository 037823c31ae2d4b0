import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary, type TestLibrary } from '../support/library.ts';

const PAPERS = {
  'Programming in C++ with Templates': 'A study of C++ and C# programs.',
  'Vitamin C and the C. elegans Worm': 'About C, c, C and more C.',
  'F# for Scientists': 'On the .NET runtime.',
  'Friction on a Net': 'F and net and net.',
  'LLaMA-2 and GPT-4: DeepSeek-R1': 'GPT-4o and more.',
  'Llama 2 and Gpt 4 in Spaces': 'Chat models.',
  'A Study of gpt4 and llama2': 'They chat.',
  'Four Models of GPT Kind': 'In 4 languages, with 2 llama herds.',
  'Neighbours with k-NN': 'The k of nn.',
  'A kNN Classifier': 'Simple.',
  'FlashAttention: Fast and Exact': 'Tiling.',
  'A Flash of Attention': 'Attention comes in a flash.',
  'Flash Attention on Phones': 'It runs.',
  'PointNet++ on Point Sets': 'Deep.',
  'State-of-the-Art Text': 'The art of state.',
  这是关于教务使用的一篇小教程: '铁路12306购票。',
  データベースの検索と東京大学: '日本語の論文。',
  '한국어 자연어처리 모델을 위한 연구': '한국어는 어절 단위이다.',
} as const;
type Title = keyof typeof PAPERS;

let library: TestLibrary;
beforeAll(async () => {
  library = await openLibrary();
  library.add(
    ...Object.entries(PAPERS).map(([title, abstract], index) => ({
      id: `doi:10.1/${index}`,
      title,
      abstract,
    })),
  );
});
afterAll(() => library[Symbol.asyncDispose]());

const query = (text: string) => library.services.search.query({ query: text, limit: 50, offset: 0 });
const found = async (text: string) => (await query(text)).hits.map(({ title }) => title);

/** The papers that come first, in any order, and others that may follow. */
async function first(text: string, ...titles: Title[]) {
  expect((await found(text)).slice(0, titles.length).toSorted()).toEqual(titles.toSorted());
}

describe('names with signs', () => {
  it.each<[string, Title[]]>([
    ['C++', ['Programming in C++ with Templates']],
    ['c#', ['Programming in C++ with Templates']],
    ['F#', ['F# for Scientists']],
    ['.NET', ['F# for Scientists']],
    ['.net', ['F# for Scientists']],
    ['pointnet++', ['PointNet++ on Point Sets']],
    ['"programming in c++"', ['Programming in C++ with Templates']],
    ['title:C++', ['Programming in C++ with Templates']],
    ['title:C#', []],
  ])('%s is found alone', async (text, titles) => expect(await found(text)).toEqual(titles));

  it('are found without them too', async () => {
    expect(await found('title:C')).toContain('Programming in C++ with Templates');
    expect(await found('pointnet')).toEqual(['PointNet++ on Point Sets']);
  });

  it('are marked with them', async () => {
    expect((await query('c++')).hits[0]?.terms).toEqual(['c++']);
  });
});

describe('compounds, however they are written', () => {
  const gpt4: Title[] = [
    'LLaMA-2 and GPT-4: DeepSeek-R1',
    'Llama 2 and Gpt 4 in Spaces',
    'A Study of gpt4 and llama2',
  ];
  it.each(['gpt4', 'GPT-4', 'gpt 4', 'llama2', 'LLaMA-2', 'llama 2', 'title:gpt4'])('%s', (text) =>
    first(text, ...gpt4),
  );
  it.each(['deepseekr1', 'deepseek-r1', 'DeepSeek R1'])('%s', async (text) =>
    expect(await found(text)).toEqual(['LLaMA-2 and GPT-4: DeepSeek-R1']),
  );
  it.each(['knn', 'k-NN', 'kNN', 'k nn'])('%s', (text) =>
    first(text, 'Neighbours with k-NN', 'A kNN Classifier'),
  );
  it.each(['flashattention', 'FlashAttention', 'flash-attention', 'flash attention'])('%s', (text) =>
    first(text, 'FlashAttention: Fast and Exact', 'Flash Attention on Phones'),
  );

  it('do not make other words of what is written together', async () => {
    expect(await found('flashattention')).not.toContain('A Flash of Attention');
    expect(await found('"flash attention"')).toEqual(['Flash Attention on Phones']);
    expect(await found('"state of the art"')).toEqual(['State-of-the-Art Text']);
    expect(await found('"of the nn"')).toEqual([]);
  });
});

describe('scripts without spaces', () => {
  it.each<[string, Title]>([
    ['一篇', '这是关于教务使用的一篇小教程'],
    ['12306', '这是关于教务使用的一篇小教程'],
    ['検索', 'データベースの検索と東京大学'],
    ['자연어', '한국어 자연어처리 모델을 위한 연구'],
  ])('%s', async (text, title) => expect(await found(text)).toEqual([title]));
});
