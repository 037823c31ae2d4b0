import { describe, expect, it } from 'vitest';
import {
  betterSource,
  changedColumns,
  overrules,
  sameByTitle,
} from '../../../../src/main/database/repositories/paper-merge.ts';

describe('which of two sources is believed', () => {
  it('an equal source replaces unless it speaks of an older day, a better one always', () => {
    expect(overrules('arxiv', 'hugging-face')).toBe(true);
    expect(overrules('hugging-face', 'hugging-face', true)).toBe(false);
    expect(overrules('hugging-face', 'saved-page', true)).toBe(true);
    expect(overrules('saved-page', 'hugging-face')).toBe(false);
  });

  it('what replaces changes all that differs, the rest fills gaps', () => {
    const stored = { title: 'Stored', abstract: null, upvotes: 3 };
    const incoming = { title: 'New', abstract: 'Told', upvotes: 3 };
    expect(changedColumns(stored, incoming, true)).toEqual({ title: 'New', abstract: 'Told' });
    expect(changedColumns(stored, incoming, false)).toEqual({ abstract: 'Told' });
  });

  it('nothing is blanked by a source that says nothing', () => {
    expect(changedColumns({ title: 'Stored', upvotes: 3 }, { title: '', upvotes: null }, true)).toEqual({});
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
