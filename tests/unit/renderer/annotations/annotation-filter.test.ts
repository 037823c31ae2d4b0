import { describe, expect, it } from 'vitest';
import type { Annotation } from '#shared/entities/annotation.ts';
import {
  filterAnnotations,
  isFiltered,
  NO_FILTER,
  type PanelFilter,
  tagsOf,
} from '../../../../src/renderer/annotations/annotation-filter.ts';

const annotation = (values: Partial<Annotation>, exact?: string): Annotation => ({
  id: crypto.randomUUID(),
  paperId: 'arxiv:2401.01234',
  kind: 'highlight',
  color: 'yellow',
  page: 1,
  rects: [],
  quote: exact === undefined ? undefined : { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  note: '',
  tags: [],
  hasPicture: false,
  createdAt: '2026-06-09T12:00:00.000Z',
  updatedAt: '2026-06-09T12:00:00.000Z',
  ...values,
});

describe('filtering', () => {
  const list = [
    annotation({ color: 'pink', note: 'Compare with Müller' }, 'self-atten-\ntion is effi\ufb01cient'),
    annotation({ kind: 'underline', tags: ['to cite'], author: 'Ada' }, 'a linear map'),
    annotation({ kind: 'area', color: 'blue', tags: ['Figures', 'to cite'], note: '  ' }),
  ];

  const numbers = (filter: Partial<PanelFilter>) =>
    filterAnnotations(list, { ...NO_FILTER, ...filter }).map((found) => list.indexOf(found));

  it.each<[string, Partial<PanelFilter>, number[]]>([
    ['nothing', {}, [0, 1, 2]],
    ['a word broken at the end of a line', { text: 'self-attention' }, [0]],
    ['accents and case of no matter', { text: 'MULLER' }, [0]],
    ['words from quote and note together', { text: 'compare attention' }, [0]],
    ['words of which one is missing', { text: 'compare linear' }, []],
    ['a tag as a word', { text: 'figures' }, [2]],
    ['the author', { text: 'ada' }, [1]],
    ['one of two colours', { colors: ['pink', 'blue'] }, [0, 2]],
    ['a kind', { kinds: ['underline'] }, [1]],
    ['one of two tags', { tags: ['to cite', 'other'] }, [1, 2]],
    ['a note that says something', { withNote: true }, [0]],
    ['all of it at once', { text: 'cite', colors: ['blue'], kinds: ['area'], tags: ['Figures'] }, [2]],
  ])('by %s', (_, filter, expected) => {
    expect(numbers(filter)).toEqual(expected);
  });

  it('leaves the list as it is where nothing is asked for', () => {
    expect(filterAnnotations(list, NO_FILTER)).toBe(list);
    expect(isFiltered({ ...NO_FILTER, text: '  ' })).toBe(false);
  });

  it('knows the tags in use', () => {
    expect(tagsOf(list)).toEqual(['Figures', 'to cite']);
  });
});
