import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCard } from '../../../../../src/renderer/features/reader/place-card.ts';

const room = { left: 200, top: 100, right: 1000, bottom: 700 };
const linkAt = (left: number, top: number) => ({ left, top, right: left + 30, bottom: top + 12 });

test('it hangs below the link where there is room', () => {
  expect(placeCard(linkAt(300, 200), { width: 400, height: 200 }, room)).toEqual({
    left: 100,
    top: 118,
    maxHeight: 474,
  });
});

test('it stands on the link near the bottom', () => {
  const place = placeCard(linkAt(300, 650), { width: 400, height: 200 }, room);
  expect(place.bottom).toBe(56);
  expect(place.top).toBeUndefined();
});

test('it never lies over the link nor leaves the room, wherever the link is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 970 }),
      fc.integer({ min: 100, max: 688 }),
      fc.integer({ min: 40, max: 900 }),
      (x, y, height) => {
        const link = linkAt(x, y);
        const place = placeCard(link, { width: 400, height }, room);
        const tall = Math.min(height, place.maxHeight);
        const top = place.top === undefined ? room.bottom - (place.bottom ?? 0) - tall : room.top + place.top;
        expect(top >= link.bottom || top + tall <= link.top).toBe(true);
        expect(top).toBeGreaterThanOrEqual(room.top);
        expect(top + tall).toBeLessThanOrEqual(room.bottom);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + 400).toBeLessThanOrEqual(room.right - room.left);
      },
    ),
  );
});
