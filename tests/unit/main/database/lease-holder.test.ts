import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { expect, it } from 'vitest';
import { hasEnded, newHolder } from '../../../../src/main/database/repositories/lease-holder.ts';

it('is a name of its own each time', () => {
  expect(newHolder()).not.toBe(newHolder());
});

it('lives as long as its process', () => {
  expect(hasEnded(newHolder())).toBe(false);
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  expect(hasEnded(`${hostname()}/${pid}/x`)).toBe(true);
});

it('may live where that cannot be seen: on another machine, under another name', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  expect(hasEnded(`elsewhere/${pid}/x`)).toBe(false);
  expect(hasEnded('0190-some-uuid')).toBe(false);
});
