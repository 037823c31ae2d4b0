import { describe, expect, it } from 'vitest';
import { createWriteLock } from '../../../../src/main/database/write-lock.ts';

const busy = () => Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });

/** Work that is refused so many times before it is done. */
function refused(times: number, name: string, done: string[]) {
  let left = times;
  return () => {
    left -= 1;
    if (left >= 0) throw busy();
    done.push(name);
    return name;
  };
}

describe('waiting for the write lock', () => {
  it('does the work when it is free, in the order it was asked for, and tells when waiting begins and ends', async () => {
    const done: string[] = [];
    const told: boolean[] = [];
    const lock = createWriteLock({
      patienceMs: Number.POSITIVE_INFINITY,
      onChange: () => told.push(lock.isAwaited()),
    });
    const first = lock.whenFree(refused(3, 'first', done));
    const second = lock.whenFree(refused(1, 'second', done));
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
    expect(done).toEqual(['first', 'second']);
    expect(told).toEqual([true, false]);
  });

  it('does not wait where nothing is locked, and not for other failures', async () => {
    const told: boolean[] = [];
    const lock = createWriteLock({ patienceMs: 0, onChange: () => told.push(true) });
    expect(await lock.whenFree(() => 'done')).toBe('done');
    const full = Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    await expect(lock.whenFree(() => Promise.reject(full))).rejects.toBe(full);
    expect(told).toEqual([]);
  });

  it('ends with the refusal when patience does, and when it is told to give up', async () => {
    const impatient = createWriteLock({ patienceMs: 0 });
    await expect(impatient.whenFree(refused(9, 'x', []))).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    const lock = createWriteLock({ patienceMs: Number.POSITIVE_INFINITY });
    const waiting = [refused(1e9, 'a', []), refused(1e9, 'b', [])].map((work) => lock.whenFree(work));
    const settled = Promise.allSettled(waiting);
    await new Promise(setImmediate);
    lock.giveUp();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await lock.whenFree(refused(1, 'after', []))).toBe('after');
  });
});
