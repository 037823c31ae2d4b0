import { describe, expect, test, vi } from 'vitest';
import {
  createPagedRows,
  type LoadRows,
  PAGE_SIZE,
  rowAt,
} from '../../../../src/renderer/papers/paged-rows.ts';

/** A source of `total` numbers that remembers what was asked of it. */
function numbers(total: number) {
  const asked: number[] = [];
  const source = { total, shift: 0 };
  const load: LoadRows<number> = async ({ offset, limit }) => {
    asked.push(offset / PAGE_SIZE);
    const length = Math.max(0, Math.min(limit, source.total - offset));
    return { total: source.total, rows: Array.from({ length }, (_, at) => offset + at + source.shift) };
  };
  return { asked, load, source };
}

const settled = () => vi.waitFor(() => Promise.resolve());

describe('createPagedRows', () => {
  test('holds the pages that were in view, each asked for once', async () => {
    const rows = createPagedRows<number>();
    const { asked, load } = numbers(10_000);
    rows.open('all', load);
    await settled();
    rows.need(495, 510);
    rows.need(495, 510);
    await settled();
    rows.need(495, 510);
    expect(asked).toEqual([0, 9, 10]);
    expect(rows.use.getState().total).toBe(10_000);
    expect([rowAt(rows.use.getState(), 505), rowAt(rows.use.getState(), 5000)]).toEqual([505, undefined]);
  });

  test('refreshes what is in view now, the rest when it comes into view', async () => {
    const rows = createPagedRows<number>();
    const { asked, load, source } = numbers(200);
    rows.open('all', load);
    await settled();
    rows.need(60, 70);
    await settled();
    source.shift = 1000;
    asked.length = 0;
    rows.refresh();
    await settled();
    expect(asked).toEqual([1]);
    expect(rowAt(rows.use.getState(), 0)).toBe(0);
    rows.need(0, 10);
    await settled();
    expect(rowAt(rows.use.getState(), 0)).toBe(1000);
  });

  test('drops an answer that another list overtook', async () => {
    const rows = createPagedRows<string>();
    let answer: (loaded: { total: number; rows: string[] }) => void = () => undefined;
    rows.open(
      'slow',
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    rows.open('quick', async () => ({ total: 1, rows: ['quick'] }));
    await settled();
    answer({ total: 1, rows: ['slow'] });
    await settled();
    expect(rowAt(rows.use.getState(), 0)).toBe('quick');
  });

  test('keeps the rows before on view until the next answer, when asked to', async () => {
    const rows = createPagedRows<string>();
    rows.open('a', async () => ({ total: 1, rows: ['a'] }));
    await settled();
    rows.open('b', async () => ({ total: 1, rows: ['b'] }), { keepRows: true });
    expect(rows.use.getState()).toMatchObject({ key: 'b', total: 1, outdated: true });
    expect(rowAt(rows.use.getState(), 0)).toBe('a');
    await settled();
    expect(rows.use.getState().outdated).toBe(false);
    expect(rowAt(rows.use.getState(), 0)).toBe('b');
  });

  test('lets pages go that the list no longer reaches', async () => {
    const rows = createPagedRows<number>();
    const { load, source } = numbers(120);
    rows.open('all', load);
    await settled();
    rows.need(100, 119);
    await settled();
    source.total = 10;
    rows.need(0, 0);
    rows.refresh();
    await settled();
    expect([...rows.use.getState().pages.keys()]).toEqual([0]);
  });

  test('says why it failed, and recovers', async () => {
    const rows = createPagedRows<number>();
    let broken = true;
    rows.open('all', async () => {
      if (broken) throw new Error('The disk is full.');
      return { total: 1, rows: [1] };
    });
    await settled();
    expect(rows.use.getState()).toMatchObject({ error: 'The disk is full.', total: undefined });
    broken = false;
    rows.refresh();
    await settled();
    expect(rows.use.getState()).toMatchObject({ error: undefined, total: 1 });
  });
});
