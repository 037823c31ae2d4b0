import { describe, expect, it, test } from 'vitest';
import {
  accept,
  fieldSuggestions,
  nameSuggestions,
  type Suggestion,
  typingAt,
  valueSuggestions,
} from '../../../../../src/renderer/features/search/type-ahead.ts';

/** `|` is the caret. */
const typed = (marked: string) => {
  const caret = marked.indexOf('|');
  const query = marked.replace('|', '');
  return { query, caret, typing: typingAt(query, caret) };
};
const suggestion = (insert: string): Suggestion => ({ id: insert, insert, name: insert, hint: '' });

describe('what is being typed at the caret', () => {
  test.each<[marked: string, text: string, field: string | undefined, stretch: string]>([
    ['gra|', 'gra', undefined, 'gra'],
    ['gra|ph', 'gra', undefined, 'gra'],
    ['deep author:vas|', 'vas', 'authors', 'author:vas'],
    ['deep -tag:|', '', 'tag', 'tag:'],
    ['list:"To re|', 'To re', 'list', 'list:"To re'],
    ['has:p| graph', 'p', 'has', 'has:p'],
    ['year:2024..|', '2024..', 'year', 'year:2024..'],
  ])('%s', (marked, text, field, stretch) => {
    const { query, typing } = typed(marked);
    expect(typing).toMatchObject({ text, ...(field && { field }) });
    expect(query.slice(typing?.start, typing?.end)).toBe(stretch);
  });

  test.each(['|', 'graph |', '"a phrase|', '(|', 'graph or |'])('nothing: %s', (marked) =>
    expect(typed(marked).typing).toBeUndefined(),
  );
});

describe('a suggestion that is accepted', () => {
  test.each([
    ['deep vas|', 'author:"A. Vaswani"', 'deep author:"A. Vaswani" |'],
    ['deep author:vas| graph', 'author:"A. Vaswani"', 'deep author:"A. Vaswani" |graph'],
    ['aut|', 'author:', 'author:|'],
    ['list:"To re|', 'list:"To read"', 'list:"To read" |'],
  ])('%s', (marked, insert, result) => {
    const { query, typing } = typed(marked);
    const next = typing && accept(query, typing, suggestion(insert));
    expect(next && `${next.query.slice(0, next.caret)}|${next.query.slice(next.caret)}`).toBe(result);
  });
});

describe('suggestions', () => {
  const inserts = (suggestions: readonly Suggestion[]) => suggestions.map(({ insert }) => insert);

  it('are fields whose name begins so', () => {
    expect(inserts(fieldSuggestions('t'))).toEqual(['title:', 'text:', 'tag:']);
    expect(inserts(fieldSuggestions('AUT'))).toEqual(['author:']);
    expect(fieldSuggestions('zzz')).toEqual([]);
  });

  it('are values of the filter', () => {
    expect(inserts(valueSuggestions('has', '', '2026-06-10'))).toContain('has:pdf');
    expect(inserts(valueSuggestions('is', 'un', '2026-06-10'))).toEqual(['is:unread']);
    expect(inserts(valueSuggestions('year', '20', '2026-06-10')).slice(0, 2)).toEqual([
      'year:2026',
      'year:2025',
    ]);
    expect(inserts(valueSuggestions('date', 'to', '2026-06-10'))).toEqual(['date:today']);
    expect(valueSuggestions('title', '', '2026-06-10')).toEqual([]);
  });

  it('are names that hold a word that begins so, quoted where they need it', () => {
    const names = ['To read', 'Reading group', 'Thesis'].map((name) => ({ name, hint: '' }));
    expect(inserts(nameSuggestions('list', 'rea', names))).toEqual([
      'list:"To read"',
      'list:"Reading group"',
    ]);
    expect(inserts(nameSuggestions('tag', 'th', names))).toEqual(['tag:Thesis']);
    expect(inserts(nameSuggestions('tag', 'lodz', [{ name: 'Trip to Łódź', hint: '' }]))).toHaveLength(1);
    expect(inserts(nameSuggestions('author', 'müll', [{ name: 'Léa Muller', hint: '' }]))).toEqual([
      'author:"Léa Muller"',
    ]);
  });
});
