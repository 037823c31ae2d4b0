import { expect, test } from 'vitest';
import { oneAtATime } from '../../../../src/renderer/sync/one-at-a-time.ts';

/** Work that ends when told to. */
function slowWork() {
  const ends: (() => void)[] = [];
  const work = () => new Promise<void>((resolve) => ends.push(resolve));
  return { ends, work };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('calls during the work run it once more, after it', async () => {
  const { ends, work } = slowWork();
  const run = oneAtATime(work);
  const first = run();
  const later = Promise.all([run(), run(), run()]);
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await turn();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await Promise.all([first, later]);
  expect(ends).toHaveLength(2);
});

test('runs again when called after the end', async () => {
  const { ends, work } = slowWork();
  const run = oneAtATime(work);
  const first = run();
  ends[0]?.();
  await first;
  const second = run();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await second;
});
