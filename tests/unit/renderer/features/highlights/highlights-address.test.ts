import { expect, test } from 'vitest';
import {
  addressOf,
  filterOf,
  type HighlightsFilter,
  isFiltered,
} from '../../../../../src/renderer/features/highlights/highlights-address.ts';

const read = (address: string) => filterOf(new URLSearchParams(address.split('?')[1] ?? ''));

test('an address gives back the filter it was made of', () => {
  const filters: HighlightsFilter[] = [
    {},
    { text: 'a & b = c?' },
    {
      text: 'attention',
      colors: ['yellow', 'pink'],
      kinds: ['area'],
      tags: ['to cite', 'a,b', 'x&y=z'],
      listId: '0190',
      hasNote: true,
    },
  ];
  for (const filter of filters) expect(read(addressOf(filter))).toEqual(filter);
});

test('what an address does not make clear is left out', () => {
  expect(read('/highlights?color=beige&kind=doodle&tag=&note=perhaps&q=%20%20')).toEqual({});
  expect(read(`/highlights?q=${'x'.repeat(2000)}`).text).toHaveLength(1000);
});

test('only what leaves something out is a filter', () => {
  expect(isFiltered({})).toBe(false);
  expect(isFiltered({ colors: [], text: '', hasNote: undefined })).toBe(false);
  expect(isFiltered({ colors: ['blue'] })).toBe(true);
});
