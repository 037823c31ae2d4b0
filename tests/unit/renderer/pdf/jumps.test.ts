import { expect, it } from 'vitest';
import { createJumps } from '../../../../src/renderer/pdf/jumps.ts';

function reader() {
  const at = { page: 1, top: 700 };
  const jumps = createJumps({
    here: () => ({ ...at }),
    goTo: (place) => Object.assign(at, place),
  });
  return {
    at,
    jumps,
    to: (page: number, top: number) => jumps.jump(() => void Object.assign(at, { page, top })),
  };
}

it('leads back through the places jumped from, the last first', async () => {
  const { at, jumps, to } = reader();
  await to(5, 300);
  at.top = 120; // scrolled on from where the jump ended
  await to(9, 700);
  expect(jumps.back()).toBe(true);
  expect(at).toEqual({ page: 5, top: 120 });
  expect(jumps.back()).toBe(true);
  expect(at).toEqual({ page: 1, top: 700 });
});

it('has nowhere to go back to without a jump', () => {
  const { at, jumps } = reader();
  expect(jumps.back()).toBe(false);
  expect(at.page).toBe(1);
});

it('forgets jumps that led nowhere', async () => {
  const { jumps, to } = reader();
  await to(1, 701);
  expect(jumps.back()).toBe(false);
});
