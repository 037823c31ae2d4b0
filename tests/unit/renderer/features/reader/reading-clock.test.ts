import { beforeEach, describe, expect, it } from 'vitest';
import { createReadingClock } from '../../../../../src/renderer/features/reader/reading-clock.ts';

describe('the reading clock', () => {
  let time = 0;
  let isPresent = true;
  let saved: [string, number][] = [];
  let clock: ReturnType<typeof createReadingClock>;

  beforeEach(() => {
    time = 0;
    isPresent = true;
    saved = [];
    clock = createReadingClock({
      now: () => time,
      isPresent: () => isPresent,
      save: (paperId, seconds) => saved.push([paperId, seconds]),
    });
  });

  /** Lets seconds go by, with a tick every five. */
  function pass(seconds: number): void {
    for (let left = seconds; left > 0; left -= 5) {
      time += Math.min(5, left) * 1000;
      clock.tick();
    }
  }
  const total = () => saved.reduce((sum, [, seconds]) => sum + seconds, 0);

  it('counts a minute after the last touch, and no more', () => {
    clock.read('a');
    pass(600);
    clock.pause();
    expect(total()).toBe(60);
    clock.touch();
    pass(30);
    clock.pause();
    expect(total()).toBe(90);
  });

  it('tells in small pieces', () => {
    clock.read('a');
    pass(50);
    expect(saved).toEqual([
      ['a', 20],
      ['a', 20],
    ]);
  });

  it('counts each paper for itself', () => {
    clock.read('a');
    pass(12);
    clock.read('b');
    pass(7);
    clock.read(undefined);
    pass(100);
    expect(saved).toEqual([
      ['a', 12],
      ['b', 7],
    ]);
  });

  it('stands still while the window is not there', () => {
    clock.read('a');
    pass(10);
    isPresent = false;
    clock.pause();
    pass(30);
    isPresent = true;
    clock.pause();
    clock.touch();
    pass(10);
    clock.pause();
    expect(total()).toBe(20);
  });

  it('takes a long silence of the machine for sleep', () => {
    clock.read('a');
    time += 8 * 3_600_000;
    clock.touch();
    clock.pause();
    expect(total()).toBe(0);
  });

  it('loses no part of a second', () => {
    clock.read('a');
    for (let step = 0; step < 10; step++) {
      time += 1500;
      clock.pause();
    }
    expect(total()).toBe(15);
  });
});
