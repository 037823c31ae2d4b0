import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followClock } from '../../../../src/renderer/ui/use-now.ts';

const START = Date.parse('2026-11-30T19:20:50.250Z');
const at = (clock: string) => Date.parse(`2026-11-30T${clock}Z`);

let stop = () => {};
let told: number[];

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('window', new EventTarget());
  told = [];
  stop = followClock((now) => told.push(now));
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('tells the time at once, and then with every half of the clock’s minutes', () => {
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([START, at('19:21:00'), at('19:21:30')]);
});

it('is right again when the window is looked at after the machine slept', () => {
  vi.setSystemTime(at('19:45:10'));
  window.dispatchEvent(new Event('focus'));
  expect(told.at(-1)).toBe(at('19:45:10'));
  // And goes on from there.
  vi.advanceTimersByTime(20_000);
  expect(told).toEqual([START, at('19:45:10'), at('19:45:30')]);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(told).toHaveLength(4);
});

it('is silent once it is stopped', () => {
  stop();
  window.dispatchEvent(new Event('focus'));
  vi.advanceTimersByTime(120_000);
  expect(told).toEqual([START]);
});
