import { expect, it } from 'vitest';
import { MAX_ZOOM, MIN_ZOOM, steppedZoom } from '../../../../src/renderer/pdf/zoom-gesture.ts';

it('steps in tenths, out of any zoom', () => {
  expect(steppedZoom(1, 1)).toBe(1.1);
  expect(steppedZoom(1, -1)).toBe(0.9);
  expect(steppedZoom(1.0934, 1)).toBe(1.3);
  expect(steppedZoom(2, 1)).toBe(2.2);
});

it('always moves, until it reaches the end', () => {
  for (const direction of [1, -1] as const) {
    const end = direction > 0 ? MAX_ZOOM : MIN_ZOOM;
    let zoom = 1;
    for (let i = 0; i < 100 && zoom !== end; i++) {
      const next = steppedZoom(zoom, direction);
      expect((next - zoom) * direction).toBeGreaterThan(0);
      zoom = next;
    }
    expect(zoom).toBe(end);
    expect(steppedZoom(end, direction)).toBe(end);
  }
});
