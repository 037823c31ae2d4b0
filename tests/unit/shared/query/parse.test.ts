import { describe, expect, it, test } from 'vitest';
import type { Filter, QueryTree } from '#shared/query/ast.ts';
import { parseQuery } from '#shared/query/parse.ts';
import { printQuery } from '#shared/query/print.ts';

const word = (text: string, more: Partial<Extract<QueryTree, { kind: 'word' }>> = {}): QueryTree => ({
  kind: 'word',
  text,
  isPrefix: false,
  ...more,
});
const phrase = (...words: string[]): QueryTree => ({ kind: 'phrase', words });
const and = (...parts: QueryTree[]): QueryTree => ({ kind: 'and', parts });
const or = (...parts: QueryTree[]): QueryTree => ({ kind: 'or', parts });
const not = (part: QueryTree): QueryTree => ({ kind: 'not', part });
const filter = (value: Filter): QueryTree => ({ kind: 'filter', filter: value });

/** A query that means exactly this, with nothing to complain of. */
function means(query: string, tree: QueryTree | undefined): void {
  it(`${query || 'nothing'}`, () => expect(parseQuery(query)).toMatchObject({ tree, problems: [] }));
}

describe('words', () => {
  means('', undefined);
  means('   ', undefined);
  means('graph', word('graph'));
  means('graph memory', and(word('graph'), word('memory')));
  means('  graph\n\tmemory ', and(word('graph'), word('memory')));
  means('état ﬁne 注意力', and(word('état'), word('ﬁne'), word('注意力')));
  means('graph & memory - a survey', and(word('graph'), word('memory'), word('a'), word('survey')));
  means('state-of-the-art C++', and(word('state-of-the-art'), word('C++')));
  means('and the', and(word('and'), word('the')));
  means('https://example.org/a', word('https://example.org/a'));
  means('3:1', word('3:1'));
});

describe('a star stands for any ending', () => {
  means('transf*', word('transf', { isPrefix: true }));
  means('title:transf*', word('transf', { isPrefix: true, field: 'title' }));
  means('*', undefined);
});

describe('a phrase', () => {
  means('"exact phrase"', phrase('exact', 'phrase'));
  means('“exact phrase”', phrase('exact', 'phrase'));
  means('"one"', phrase('one'));
  means('""', undefined);
  means('graph"deep memory"nets', and(word('graph'), phrase('deep', 'memory'), word('nets')));
  means('"a \\"quoted\\" word"', phrase('a', '"quoted"', 'word'));
});

describe('what is not wanted', () => {
  means('-survey', not(word('survey')));
  means('graph -survey', and(word('graph'), not(word('survey'))));
  means('-"a survey"', not(phrase('a', 'survey')));
  means('-(survey or review)', not(or(word('survey'), word('review'))));
  means('--survey', word('survey'));
  means('-has:pdf', not(filter({ on: 'has', value: 'pdf' })));
});

describe('one or the other', () => {
  means('cats or dogs', or(word('cats'), word('dogs')));
  means('cats OR dogs or birds', or(word('cats'), word('dogs'), word('birds')));
  means('wild cats or dogs', and(word('wild'), or(word('cats'), word('dogs'))));
  means('(wild cats) or dogs', or(and(word('wild'), word('cats')), word('dogs')));
  means(
    'cats or dogs year:2024',
    and(or(word('cats'), word('dogs')), filter({ on: 'year', from: 2024, to: 2024 })),
  );
  means('cats or -dogs', or(word('cats'), not(word('dogs'))));
  means('cats AND dogs', and(word('cats'), word('dogs')));
  means('(a or b) (c or d)', and(or(word('a'), word('b')), or(word('c'), word('d'))));
  means('((a))', word('a'));
});

describe('fields', () => {
  means('author:vaswani', word('vaswani', { field: 'authors' }));
  means('Author:Vaswani', word('Vaswani', { field: 'authors' }));
  means('author:"Ashish Vaswani"', { kind: 'phrase', words: ['Ashish', 'Vaswani'], field: 'authors' });
  means(
    'title:(graph or "deep memory")',
    or(word('graph', { field: 'title' }), {
      kind: 'phrase',
      words: ['deep', 'memory'],
      field: 'title',
    }),
  );
  means(
    'abstract:robots text:robots',
    and(word('robots', { field: 'abstract' }), word('robots', { field: 'fulltext' })),
  );
  means(
    'note:recheck org:mila keyword:rl',
    and(
      word('recheck', { field: 'notes' }),
      word('mila', { field: 'organization' }),
      word('rl', { field: 'keywords' }),
    ),
  );
});

describe('filters', () => {
  const holds = (query: string, value: Filter) => means(query, filter(value));
  holds('year:2024', { on: 'year', from: 2024, to: 2024 });
  holds('year:2024..2025', { on: 'year', from: 2024, to: 2025 });
  holds('year:2024..', { on: 'year', from: 2024 });
  holds('year:..2025', { on: 'year', to: 2025 });
  holds('date:2025-06-14', { on: 'date', from: '2025-06-14', to: '2025-06-14' });
  holds('date:2025-06', { on: 'date', from: '2025-06', to: '2025-06' });
  holds('date:2025-06..2025-06-14', { on: 'date', from: '2025-06', to: '2025-06-14' });
  holds('date:7d', { on: 'recent', count: 7, unit: 'd' });
  holds('date:today', { on: 'recent', count: 1, unit: 'd' });
  holds('date:month', { on: 'recent', count: 1, unit: 'm' });
  holds('source:arxiv', { on: 'source', value: 'arxiv' });
  holds('source:hf', { on: 'source', value: 'hugging-face' });
  holds('has:PDF', { on: 'has', value: 'pdf' });
  holds('has:highlights', { on: 'has', value: 'highlight' });
  holds('is:unread', { on: 'is', value: 'unread' });
  holds('is:starred', { on: 'is', value: 'starred' });
  holds('color:yellow', { on: 'color', value: 'yellow' });
  holds('colour:yellow', { on: 'color', value: 'yellow' });
  holds('tag:vision', { on: 'tag', name: 'vision', isPrefix: false });
  holds('list:"To  read"', { on: 'list', name: 'To read', isPrefix: false });
  holds('list:"The \\"best\\""', { on: 'list', name: 'The "best"', isPrefix: false });
  holds('tag:vis*', { on: 'tag', name: 'vis', isPrefix: true });
});

describe('a pasted id or address is the paper itself', () => {
  const paper = (query: string, value: string) => means(query, filter({ on: 'id', value }));
  paper('2401.01234', 'arxiv:2401.01234');
  paper('2401.01234v3', 'arxiv:2401.01234');
  paper('arXiv:2401.01234v2', 'arxiv:2401.01234');
  paper('arXiv: 2401.01234', 'arxiv:2401.01234');
  paper('(2401.01234).', 'arxiv:2401.01234');
  paper('hep-th/9901001', 'arxiv:hep-th/9901001');
  paper('https://arxiv.org/abs/2401.01234v2', 'arxiv:2401.01234');
  paper('https://arxiv.org/pdf/2401.01234v2.pdf', 'arxiv:2401.01234');
  paper('https://huggingface.co/papers/2401.01234', 'arxiv:2401.01234');
  paper('10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701');
  paper('https://doi.org/10.1016/S0004-3702(97)00043-X', 'doi:10.1016/s0004-3702(97)00043-x');
  paper('doi:10.48550/arXiv.2401.01234', 'arxiv:2401.01234');
  paper('id:2401.01234', 'arxiv:2401.01234');
  means('2401.01234 or graph', or(filter({ on: 'id', value: 'arxiv:2401.01234' }), word('graph')));
});

describe('a backslash takes what follows as it is', () => {
  means('\\or', word('or'));
  means('\\-graph', word('-graph'));
  means('\\2401.01234', word('2401.01234'));
  means('title\\:graph', word('title:graph'));
  means('\\alpha', word('alpha'));
});

describe('while it is typed', () => {
  const typed = (query: string, tree: QueryTree | undefined) =>
    it(`${query}▏`, () =>
      expect(parseQuery(query, { isUnfinished: true })).toMatchObject({ tree, problems: [] }));
  typed('graph mem', and(word('graph'), word('mem', { isPrefix: true })));
  typed('graph memory ', and(word('graph'), word('memory')));
  typed('author:vas', word('vas', { isPrefix: true, field: 'authors' }));
  typed('"graph memory"', phrase('graph', 'memory'));
  typed('graph has:', word('graph'));
  typed('graph has:p', word('graph'));
  typed('graph has:pdf', and(word('graph'), filter({ on: 'has', value: 'pdf' })));
  typed('graph or has:', word('graph'));
  typed('year:20', undefined);
  typed('year:2024.', filter({ on: 'year', from: 2024, to: 2024 }));
  typed('year:2024..', filter({ on: 'year', from: 2024 }));
  typed('year:2024..20', filter({ on: 'year', from: 2024 }));
  typed('date:2025-', undefined);
  typed('date:30', undefined);
  typed('date:to', undefined);
  typed('tag:vis', filter({ on: 'tag', name: 'vis', isPrefix: true }));
  typed('list:"To re', filter({ on: 'list', name: 'To re', isPrefix: true }));
  typed('author:', undefined);
});

describe('what means nothing is read as words, and said', () => {
  test.each<[query: string, tree: QueryTree, at: string, why: RegExp]>([
    ['"exact phrase', and(word('exact'), word('phrase')), '"', /quotation mark is not closed/],
    ['(graph memory', and(word('graph'), word('memory')), '(', /bracket is not closed/],
    ['graph) memory', and(word('graph'), word('memory')), ')', /no bracket that this one closes/],
    ['graph or', and(word('graph'), word('or')), 'or', /“or” has nothing to join/],
    ['or graph', and(word('or'), word('graph')), 'or', /has nothing to join/],
    ['has:wings', word('has:wings'), 'has:wings', /it takes pdf, code, highlight, note or abstract/],
    ['has:"two wings"', and(word('has:"two'), word('wings"')), 'has:"two wings"', /it takes pdf/],
    ['is:gone', word('is:gone'), 'is:gone', /unread, reading, read or starred/],
    ['year:24', word('year:24'), 'year:24', /four figures/],
    ['year:2025..2024', word('year:2025..2024'), 'year:2025..2024', /ends before it begins/],
    ['date:2025-13', word('date:2025-13'), 'date:2025-13', /a date is 2025/],
    ['id:graph', word('id:graph'), 'id:graph', /an arXiv id or a DOI/],
    ['autor:smith', word('autor:smith'), 'autor:smith', /no “autor:” to search in/],
    ['author: smith', and(word('author'), word('smith')), 'author:', /Nothing stands after “author:”/],
    ['tag: x', and(word('tag'), word('x')), 'tag:', /Nothing stands after “tag:”/],
    ['has:(pdf)', and(word('has'), word('pdf')), 'has:', /Nothing stands after “has:”/],
  ])('%s', (query, tree, at, why) => {
    const { tree: read, problems } = parseQuery(query);
    expect(read).toEqual(tree);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.why).toMatch(why);
    expect(query.slice(problems[0]?.start, problems[0]?.end)).toBe(at);
  });
});

describe('filters that hold for the whole query', () => {
  it('are told with their place, so that they can be changed where they stand', () => {
    const query = 'graph has:pdf -tag:vision (is:read) cats or is:unread (a year:2024)';
    const { filters } = parseQuery(query);
    expect(filters.map(({ start, end, isNegated }) => [query.slice(start, end), isNegated])).toEqual([
      ['has:pdf', false],
      ['-tag:vision', true],
      ['(is:read)', false],
    ]);
  });
});

describe('printing', () => {
  test.each([
    ['wild   cats OR dogs', 'wild cats or dogs'],
    ['((wild cats)) or "big dogs"', '(wild cats) or "big dogs"'],
    ['title:(a b)', 'title:a title:b'],
    ['colour:yellow list:"Queue"', 'color:yellow list:Queue'],
    ['https://arxiv.org/abs/2401.01234', 'arxiv:2401.01234'],
  ])('%s', (query, printed) => expect(printQuery(parseQuery(query).tree)).toBe(printed));
});
