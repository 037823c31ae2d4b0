import { afterEach, beforeEach, expect, it } from 'vitest';
import { addDays } from '#shared/calendar.ts';
import type { NewAnnotation } from '#shared/entities/annotation.ts';
import { makeAnnotation } from '../support/annotations.ts';
import { openLibrary, type TestLibrary } from '../support/library.ts';

const DAY = '2026-06-10';

let library: TestLibrary;
let paperId: string;

beforeEach(async () => {
  library = await openLibrary();
  [paperId = ''] = library.add({ title: 'One' });
});
afterEach(() => library[Symbol.asyncDispose]());

const make = (values: Partial<NewAnnotation> = {}) =>
  makeAnnotation(library.services.annotations, { paperId, createdAt: '2026-01-01T00:00:00.000Z', ...values })
    .id;
const review = (day = DAY, limit = 5) =>
  library.services.annotations.review({ day, before: `${day}T00:00:00.000Z`, limit });
const ids = (day = DAY) => review(day).map(({ id }) => id);

it('shows the same few all day, over restarts, whatever is made or looked at meanwhile', async () => {
  for (let i = 0; i < 30; i++) make();
  const drawn = ids();
  expect(drawn).toHaveLength(5);
  make({ createdAt: `${DAY}T08:00:00.000Z` });
  library.services.annotations.reviewed({ day: DAY, ids: drawn.slice(1, 3) });
  await library.reopen();
  expect(review().map(({ id, isReviewed }) => [id, isReviewed])).toEqual(
    drawn.map((id, i) => [id, i === 1 || i === 2]),
  );
});

it('brings back what was looked at after a week, then two, unless there is nothing else', () => {
  const [seen, other] = [make(), make()];
  const { annotations } = library.services;
  annotations.reviewed({ day: DAY, ids: [seen] });
  const first = (day: string) => review(day, 1).map(({ id }) => id);
  expect(first(addDays(DAY, 1))).toEqual([other]);
  annotations.reviewed({ day: addDays(DAY, 1), ids: [other] });
  // Neither is due: the one that will be sooner.
  expect(first(addDays(DAY, 2))).toEqual([seen]);
  annotations.reviewed({ day: addDays(DAY, 7), ids: [seen] });
  // Due after one more week and one day, and after two weeks.
  expect(first(addDays(DAY, 8))).toEqual([other]);
});

it('counts a day once', () => {
  const [twice, once] = [make(), make()];
  const { annotations } = library.services;
  annotations.reviewed({ day: DAY, ids: [twice, twice] });
  annotations.reviewed({ day: DAY, ids: [twice] });
  annotations.reviewed({ day: addDays(DAY, 1), ids: [once] });
  expect(review(addDays(DAY, 2), 1).map(({ id }) => id)).toEqual([twice]);
});

it('passes over what is deleted, says nothing, or has a copy on a later version', () => {
  const { annotations } = library.services;
  const [kept, deleted] = [make(), make()];
  make({ kind: 'note' });
  make({ kind: 'ink' });
  const thought = make({ kind: 'note', note: 'A thought' });
  const old = make();
  const copy = make({ carriedFrom: old });
  annotations.edit({ remove: [deleted] });
  expect(ids().toSorted()).toEqual([kept, thought, copy].toSorted());
  annotations.edit({ remove: [copy], restore: [deleted] });
  expect(ids().toSorted()).toEqual([kept, thought, old, deleted].toSorted());
});

it('forgets what is deleted for good, and minds no id it does not know', () => {
  const { annotations } = library.services;
  const id = make();
  annotations.edit({ remove: [id] });
  annotations.reviewed({ day: DAY, ids: [id, '0190a5f0-0000-7000-8000-000000000000'] });
  expect(annotations.purge({})).toEqual({ deleted: 1 });
  expect(ids()).toEqual([]);
});
