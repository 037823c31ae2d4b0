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

it('leads forward again to where it was gone back from', async () => {
  const { at, jumps, to } = reader();
  await to(5, 300);
  await to(9, 700);
  at.top = 650; // scrolled on: this is where "Forward" leads
  jumps.back();
  jumps.back();
  expect(at).toEqual({ page: 1, top: 700 });
  expect(jumps.forward()).toBe(true);
  expect(at).toEqual({ page: 5, top: 300 });
  expect(jumps.forward()).toBe(true);
  expect(at).toEqual({ page: 9, top: 650 });
  expect(jumps.forward()).toBe(false);
});

it('forgets the way forward with another jump', async () => {
  const { jumps, to } = reader();
  await to(5, 300);
  jumps.back();
  await to(7, 100);
  expect(jumps.forward()).toBe(false);
  expect(jumps.back()).toBe(true);
});

it('leaves out places that are here already', async () => {
  const { at, jumps, to } = reader();
  await to(5, 300);
  Object.assign(at, { page: 1, top: 700 }); // scrolled back by hand
  expect(jumps.back()).toBe(false);
});

it('tells which ways lead on, and hands its history on to a later view', async () => {
  const told: unknown[] = [];
  const at = { page: 1, top: 700 };
  const options = {
    here: () => ({ ...at }),
    goTo: (place: typeof at) => Object.assign(at, place),
    onChange: (ways: unknown) => told.push(ways),
  };
  const first = createJumps(options);
  await first.jump(() => void Object.assign(at, { page: 4, top: 10 }));
  expect(told).toEqual([{ back: true, forward: false }]);
  const later = createJumps({ ...options, history: first.history() });
  expect(later.back()).toBe(true);
  expect(at).toEqual({ page: 1, top: 700 });
  expect(told.at(-1)).toEqual({ back: false, forward: true });
});
