import { describe, expect, it } from 'vitest';
import { cleanOutline } from '../../../../src/renderer/pdf/outline.ts';

interface Raw {
  title?: string;
  dest?: unknown;
  items?: Raw[];
}

describe('cleanOutline', () => {
  it('keeps titles, places and the tree, each entry with a key of its own', () => {
    const outline = cleanOutline([
      {
        title: 'One',
        dest: 'sec.1',
        items: [{ title: 'One point one', dest: [3, { name: 'Fit' }], items: [] }],
      },
      { title: 'Two', dest: null, items: [] },
    ]);
    expect(outline).toEqual([
      {
        key: '0',
        title: 'One',
        destination: 'sec.1',
        items: [{ key: '0.0', title: 'One point one', destination: [3, { name: 'Fit' }], items: [] }],
      },
      { key: '1', title: 'Two', destination: undefined, items: [] },
    ]);
  });

  it('cleans titles of what has no shape, and names those that are empty', () => {
    const titles = cleanOutline([{ title: ' A\u0000\u001b  title\n' }, { title: '\u0007' }, {}]).map(
      ({ title }) => title,
    );
    expect(titles).toEqual(['A title', 'Untitled', 'Untitled']);
  });

  it('stops at a depth no paper has', () => {
    let deepest: Raw = { title: 'bottom' };
    for (let i = 0; i < 5000; i++) deepest = { title: String(i), items: [deepest] };
    const depth = (items: { items: unknown[] }[]): number =>
      items[0] ? 1 + depth(items[0].items as { items: unknown[] }[]) : 0;
    expect(depth(cleanOutline([deepest]))).toBeLessThan(20);
  });

  it('takes a missing outline for an empty one', () => {
    expect(cleanOutline(null)).toEqual([]);
    expect(cleanOutline(undefined)).toEqual([]);
  });
});
