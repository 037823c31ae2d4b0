import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHover } from '../../../../../src/renderer/features/reader/link-hover.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const shown: (string | undefined)[] = [];
  return {
    shown,
    hover: createHover<string>({ onShow: (what) => shown.push(what), openMs: 300, closeMs: 200 }),
  };
}

test('passing over says nothing, resting does', () => {
  const { hover, shown } = watched();
  hover.enter('a');
  vi.advanceTimersByTime(299);
  hover.leave();
  vi.advanceTimersByTime(1000);
  expect(shown).toEqual([]);
  hover.enter('b');
  vi.advanceTimersByTime(300);
  expect(shown).toEqual(['b']);
});

test('it stays while the pointer is in the card, and goes a moment after', () => {
  const { hover, shown } = watched();
  hover.enter('a');
  vi.advanceTimersByTime(300);
  hover.leave();
  vi.advanceTimersByTime(199);
  hover.hold();
  vi.advanceTimersByTime(5000);
  expect(shown).toEqual(['a']);
  hover.release();
  vi.advanceTimersByTime(200);
  expect(shown).toEqual(['a', undefined]);
});

test('it stays when leaving the link is told after the card was entered', () => {
  const { hover, shown } = watched();
  hover.enter('a');
  vi.advanceTimersByTime(300);
  hover.hold();
  hover.leave();
  vi.advanceTimersByTime(5000);
  expect(shown).toEqual(['a']);
});

test('one card follows another without a gap', () => {
  const { hover, shown } = watched();
  hover.enter('a');
  vi.advanceTimersByTime(300);
  hover.leave();
  hover.enter('b');
  vi.advanceTimersByTime(299);
  expect(shown).toEqual(['a']);
  vi.advanceTimersByTime(1);
  expect(shown).toEqual(['a', 'b']);
});

test('scrolling closes it, and what is to come waits until the pages rest', () => {
  const { hover, shown } = watched();
  hover.enter('a');
  vi.advanceTimersByTime(300);
  hover.moved();
  expect(shown).toEqual(['a', undefined]);
  vi.advanceTimersByTime(1000);
  hover.enter('b');
  vi.advanceTimersByTime(200);
  hover.moved();
  vi.advanceTimersByTime(200);
  expect(shown).toEqual(['a', undefined]);
  vi.advanceTimersByTime(100);
  expect(shown).toEqual(['a', undefined, 'b']);
});

test('closed, nothing comes any more', () => {
  const { hover, shown } = watched();
  hover.enter('a');
  hover.close();
  vi.advanceTimersByTime(1000);
  expect(shown).toEqual([]);
});
