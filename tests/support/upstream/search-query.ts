import type { ArxivPaper } from './arxiv-papers.ts';

type Test = (paper: ArxivPaper) => boolean;

const has = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());

/** `[202406010000 TO 202406302359]` against an instant. */
function within(range: string, instant: string): boolean {
  const [from = '', to = ''] = range.slice(1, -1).split(/\s+TO\s+/);
  const minute = instant.replace(/\D/g, '').slice(0, 12);
  return from <= minute && minute <= to.padEnd(12, '9');
}

const FIELDS: Record<string, (paper: ArxivPaper, value: string) => boolean> = {
  ti: (paper, value) => has(paper.title, value),
  abs: (paper, value) => has(paper.summary, value),
  au: (paper, value) => paper.authors.some((name) => has(name, value)),
  cat: (paper, value) =>
    paper.categories.some((category) =>
      value.endsWith('*') ? category.startsWith(value.slice(0, -1)) : category === value,
    ),
  id: (paper, value) => paper.id === value,
  submittedDate: (paper, value) => within(value, paper.published),
  all: (paper, value) => has([paper.title, paper.summary, ...paper.authors].join('\n'), value),
  co: () => false,
  jr: () => false,
  rn: () => false,
};

/** Parentheses, `field:value` with quotes or a range, bare words. */
const TOKENS = /[()]|(?:[A-Za-z]+:)?(?:"[^"]*"|\[[^\]]*\]|[^\s()"]+)/g;

function termOf(token: string): Test {
  const [, field = 'all', value = ''] = token.match(/^(?:([A-Za-z]+):)?(.*)$/s) ?? [];
  const test = FIELDS[field];
  const wanted = value.replace(/^"|"$/g, '').replaceAll('_', ' ');
  return test ? (paper) => test(paper, wanted) : () => false;
}

/** What arXiv's `search_query` selects: fields, AND, OR, ANDNOT, parentheses; words side by side are joined by OR. */
export function parseSearchQuery(query: string): Test {
  const tokens = query.match(TOKENS) ?? [];
  let place = 0;

  function operand(): Test {
    const token = tokens[place++] ?? '';
    if (token !== '(') return termOf(token);
    const inner = expression();
    place++;
    return inner;
  }

  function expression(): Test {
    let left = operand();
    while (place < tokens.length && tokens[place] !== ')') {
      const operator = /^(?:AND|OR|ANDNOT)$/.test(tokens[place] ?? '') ? tokens[place++] : 'OR';
      const first = left;
      const second = operand();
      if (operator === 'AND') left = (paper) => first(paper) && second(paper);
      else if (operator === 'ANDNOT') left = (paper) => first(paper) && !second(paper);
      else left = (paper) => first(paper) || second(paper);
    }
    return left;
  }

  return expression();
}
