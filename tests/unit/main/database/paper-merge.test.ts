import { describe, expect, it } from 'vitest';
import {
  betterSource,
  changedColumns,
  sameByTitle,
} from '../../../../src/main/database/repositories/paper-merge.ts';

describe('which of two sources is believed', () => {
  const stored = { source: 'hugging-face' as const, title: 'Stored', abstract: null, upvotes: 3 };

  it('an equal source overrules, a lesser one fills gaps', () => {
    const incoming = { title: 'New', abstract: 'Told', upvotes: 4 };
    expect(changedColumns(stored, incoming, 'arxiv')).toEqual(incoming);
    expect(changedColumns(stored, incoming, 'saved-page')).toEqual({ abstract: 'Told' });
  });

  it('nothing is blanked by a source that says nothing', () => {
    expect(changedColumns(stored, { title: '', upvotes: null }, 'hugging-face')).toEqual({});
  });

  it('a paper is known by its most believed source', () => {
    expect(betterSource('file', 'saved-page')).toBe('saved-page');
    expect(betterSource('arxiv', 'hugging-face')).toBe('arxiv');
    expect(betterSource('hugging-face', 'file')).toBe('hugging-face');
  });
});

describe('when an equal title makes one paper', () => {
  it('needs one side that is known by title or file alone', () => {
    expect(sameByTitle('continuallearning', 'title:1', 'arxiv:2401.00001')).toBe(true);
    expect(sameByTitle('continuallearning', 'arxiv:2401.00002', 'arxiv:2401.00001')).toBe(false);
  });

  it('needs a telling title where a PDF gave it', () => {
    expect(sameByTitle('sam2', 'title:1', 'arxiv:2401.00001')).toBe(true);
    expect(sameByTitle('sam2', 'file:1', 'arxiv:2401.00001')).toBe(false);
    expect(sameByTitle('continuallearning', 'file:1', 'arxiv:2401.00001')).toBe(true);
    expect(sameByTitle('supplementarymaterial', 'file:1', 'file:2')).toBe(false);
    expect(sameByTitle('', 'title:1', 'title:2')).toBe(false);
  });
});
