import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWatchdog } from '../../../../src/renderer/pdf/watchdog.ts';

const page = { visibilityState: 'visible' };
const state = { isWorking: true };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  page.visibilityState = 'visible';
  state.isWorking = true;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function start() {
  const onStuck = vi.fn();
  return { onStuck, watchdog: createWatchdog({ seconds: 20, isWorking: () => state.isWorking, onStuck }) };
}

it('barks when work shows no sign of life', () => {
  const { onStuck } = start();
  vi.advanceTimersByTime(19_000);
  expect(onStuck).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(onStuck).toHaveBeenCalledOnce();
});

it('waits anew after each sign of life', () => {
  const { onStuck, watchdog } = start();
  for (let i = 0; i < 10; i++) {
    vi.advanceTimersByTime(15_000);
    watchdog.signOfLife();
  }
  expect(onStuck).not.toHaveBeenCalled();
});

it('does not count time without work, or while the window is hidden', () => {
  const { onStuck } = start();
  vi.advanceTimersByTime(15_000);
  page.visibilityState = 'hidden';
  vi.advanceTimersByTime(60_000);
  page.visibilityState = 'visible';
  state.isWorking = false;
  vi.advanceTimersByTime(60_000);
  state.isWorking = true;
  vi.advanceTimersByTime(19_000);
  expect(onStuck).not.toHaveBeenCalled();
});

it('is silent once stopped', () => {
  const { onStuck, watchdog } = start();
  watchdog.stop();
  vi.advanceTimersByTime(60_000);
  expect(onStuck).not.toHaveBeenCalled();
});
