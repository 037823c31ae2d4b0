import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPositionSaver } from '../../../../../src/renderer/features/reader/position-saver.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const at = (page: number) => ({ page, zoom: 'auto', progress: 0 });

it('saves the last place once the reader rests', () => {
  const save = vi.fn();
  const saver = createPositionSaver(save, 400);
  for (const page of [1, 2, 3]) {
    saver.moved(at(page));
    vi.advanceTimersByTime(399);
  }
  expect(save).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(save.mock.calls).toEqual([[at(3)]]);
});

it('saves at once on flush, and only what is not saved', () => {
  const save = vi.fn();
  const saver = createPositionSaver(save, 400);
  saver.moved(at(2));
  saver.flush();
  saver.flush();
  vi.runAllTimers();
  expect(save.mock.calls).toEqual([[at(2)]]);
});
