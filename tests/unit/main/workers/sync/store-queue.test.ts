import { describe, expect, it } from 'vitest';
import { createStoreQueue } from '../../../../../src/main/workers/sync/store-queue.ts';

/** A queue that notes which tasks ran in which transaction. */
function openQueue(fails = false) {
  const transactions: string[][] = [];
  let current: string[] = [];
  const queue = createStoreQueue((work) => {
    current = [];
    work();
    if (fails) throw new Error('database or disk is full');
    transactions.push(current);
  });
  const task = (name: string) => () => {
    if (name.startsWith('bad')) throw new Error(`${name} failed`);
    current.push(name);
    return name;
  };
  return { ...queue, task, transactions };
}

describe('what is stored', () => {
  it('at the same time shares a transaction, in order', async () => {
    const { store, task, transactions } = openQueue();
    const results = await Promise.all(['a', 'b', 'c'].map((name) => store(20, task(name))));
    expect(results).toEqual(['a', 'b', 'c']);
    expect(transactions).toEqual([['a', 'b', 'c']]);
  });

  it('fills no transaction much beyond its size', async () => {
    const { store, task, transactions } = openQueue();
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => store(90, task(name))));
    expect(transactions).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('and fails takes no other with it', async () => {
    const { store, task, transactions } = openQueue();
    const settled = await Promise.allSettled(['a', 'bad', 'c'].map((name) => store(1, task(name))));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(transactions).toEqual([['a', 'c']]);
  });

  it('fails together where the transaction does', async () => {
    const { store, task } = openQueue(true);
    const settled = await Promise.allSettled(['a', 'b'].map((name) => store(1, task(name))));
    expect(settled).toMatchObject([
      { status: 'rejected', reason: { message: 'database or disk is full' } },
      { status: 'rejected' },
    ]);
  });
});
