import { expect, it } from 'vitest';
import { createRecent } from '../../../../src/renderer/pdf/recent.ts';

it('keeps what was used last, up to a weight, and hands on what falls out', () => {
  const dropped: string[] = [];
  const recent = createRecent<string>({
    weight: 6,
    weigh: (value) => value.length,
    drop: (value) => dropped.push(value),
  });
  recent.set('a', 'aa');
  recent.set('b', 'bb');
  recent.set('c', 'cc');
  expect(recent.get('a')).toBe('aa');
  recent.set('d', 'dd');
  expect(dropped).toEqual(['bb']);
  expect(recent.get('b')).toBeUndefined();
  recent.set('big', 'too big for it all');
  expect(dropped).toEqual(['bb', 'cc', 'aa', 'dd']);
  expect(recent.get('big')).toBe('too big for it all');
  recent.clear();
  expect(dropped.at(-1)).toBe('too big for it all');
});
