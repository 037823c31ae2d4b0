import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchOtherProcesses } from '../../src/main/services/other-processes.ts';
import { openLibrary, type TestLibrary } from '../support/library.ts';

let library: TestLibrary;
beforeEach(async () => {
  library = await openLibrary();
});
afterEach(() => library[Symbol.asyncDispose]());

it('tells windows when another connection wrote, and not of this one’s own writes', async () => {
  const { changes, dataVersion, settings } = library.services;
  const stop = new AbortController();
  const before = dataVersion();
  settings.set({ theme: 'dark' });
  expect(dataVersion()).toBe(before);

  const heard = changes.subscribe(stop.signal);
  watchOtherProcesses(dataVersion, changes, stop.signal);
  library.add({ title: 'Written by another process' });
  expect((await heard.next()).value).toEqual({ type: 'library.changed' });
  stop.abort();
});
