import { expect, it } from 'vitest';
import { versionOf } from '../../../../../src/main/workers/sync/downloads/take-in.ts';

const task = { arxivId: '2406.00001', version: null, paperVersion: 3 };
const stamp = 'arXiv:2406.00001v2 [cs.CL] 9 Jun 2024';

it('a PDF is the version that was asked for, else the one it says, else the newest known of', () => {
  expect(versionOf({ ...task, version: 1 }, stamp)).toBe(1);
  expect(versionOf(task, `${stamp}\nOn Reading`)).toBe(2);
  expect(versionOf(task, 'On Reading')).toBe(3);
  expect(versionOf(task, 'arXiv:2406.99999v7 [cs.CL] 9 Jun 2024')).toBe(3);
  expect(versionOf({ ...task, paperVersion: null }, 'On Reading')).toBeUndefined();
});
