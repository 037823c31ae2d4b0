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

function start(ping: () => Promise<unknown> | undefined = () => undefined) {
  const onStuck = vi.fn();
  const watchdog = createWatchdog({
    silentSeconds: 20,
    fruitlessSeconds: 60,
    isWorking: () => state.isWorking,
    ping,
    onStuck,
  });
  return { onStuck, watchdog };
}

it('barks when the engine works and does not answer', async () => {
  const { onStuck } = start(() => new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(19_000);
  expect(onStuck).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect(onStuck).toHaveBeenCalledOnce();
});

it('waits longer for an engine that answers, be it with an error, but not for ever', async () => {
  const { onStuck } = start(() => Promise.reject(new Error('busy')));
  await vi.advanceTimersByTimeAsync(59_000);
  expect(onStuck).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect(onStuck).toHaveBeenCalledOnce();
});

it('waits anew after each progress', () => {
  const { onStuck, watchdog } = start();
  for (let i = 0; i < 10; i++) {
    vi.advanceTimersByTime(15_000);
    watchdog.progress();
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
