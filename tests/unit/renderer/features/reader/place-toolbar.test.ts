import { expect, it } from 'vitest';
import { placeToolbar } from '../../../../../src/renderer/features/reader/place-toolbar.ts';

const room = { left: 200, top: 40, right: 1000, bottom: 800 };
const size = { width: 300, height: 34 };
const line = (left: number, top: number, right = left + 200) => ({ left, top, right, bottom: top + 12 });

it('stands centred above the first line', () => {
  expect(placeToolbar({ first: line(500, 400), last: line(500, 430) }, size, room)).toEqual({
    left: 250,
    top: 318,
  });
});

it('goes under the last line when there is no room above', () => {
  expect(placeToolbar({ first: line(500, 50), last: line(500, 90) }, size, room)).toEqual({
    left: 250,
    top: 70,
  });
});

it('stays within the room on either side', () => {
  expect(placeToolbar({ first: line(205, 400, 240), last: line(205, 400) }, size, room)?.left).toBe(8);
  expect(placeToolbar({ first: line(980, 400, 999), last: line(980, 400) }, size, room)?.left).toBe(492);
});

it('stays within the room when the selection is taller than it', () => {
  expect(placeToolbar({ first: line(500, -300), last: line(500, 900) }, size, room)?.top).toBe(8);
});

it('hides when the selection is scrolled away', () => {
  expect(placeToolbar({ first: line(500, -90), last: line(500, -60) }, size, room)).toBeUndefined();
  expect(placeToolbar({ first: line(500, 820), last: line(500, 840) }, size, room)).toBeUndefined();
});
