import { ORPCError } from '@orpc/client';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { LibraryError } from '#shared/errors/library-error.ts';
import { showToast, toasts } from '../../../../src/renderer/ui/toasts.ts';
import { giveUpOn, refusalsAbout, tryAllAgain, useRefused } from '../../../../src/renderer/write/refused.ts';

let write: typeof import('../../../../src/renderer/write/write.ts').write;

beforeAll(async () => {
  // The way to the library is made from the window's address.
  vi.stubGlobal('location', new URL('http://127.0.0.1:9/'));
  ({ write } = await import('../../../../src/renderer/write/write.ts'));
});

afterEach(() => {
  for (const { giveUp } of useRefused.getState().refused) giveUp();
  toasts.clear();
});

/** A library with or without room, and what was asked of it. */
function disk() {
  const state = { isFull: true, asked: [] as string[] };
  return {
    state,
    store: (what: string) => () => {
      state.asked.push(what);
      return state.isFull ? Promise.reject(new LibraryError('DISK_FULL')) : Promise.resolve(what);
    },
  };
}

const said = () => toasts.visibleToasts.map(({ content }) => content.message);
const press = () => toasts.visibleToasts[0]?.content.action?.run();
const kept = () => useRefused.getState().refused.map(({ failure, why }) => `${failure} ${why}`);
const FULL = 'There is no space left on the disk. Free some space, then try again.';

const aList = { failure: 'The list was not made.', subject: 'new list' };
const aStar = { failure: 'The paper was not starred.', subject: 'paper/1/starred' };

describe('what the library refuses', () => {
  it('stays, is said with why, and is done by “Try again”: who waits for it goes on then', async () => {
    const { state, store } = disk();
    const made = write({ ...aList, ask: store('Queue') });
    await vi.waitFor(() => expect(said()).toEqual([`The list was not made. ${FULL}`]));
    expect(kept()).toEqual(said());
    press();
    await vi.waitFor(() => expect(state.asked).toHaveLength(2));
    await vi.waitFor(() => expect(kept()).toHaveLength(1));
    state.isFull = false;
    press();
    expect(await made).toBe('Queue');
    expect([said(), kept()]).toEqual([[], []]);
  });

  it('is shown while it is on its way, and no longer', async () => {
    const { state, store } = disk();
    const shown: string[] = [];
    const show = () => {
      shown.push('on');
      return (isTaken: boolean) => void shown.push(isTaken ? 'stays' : 'off');
    };
    const starred = write({ ...aStar, show, ask: store('star') });
    await vi.waitFor(() => expect(shown).toEqual(['on', 'off']));
    state.isFull = false;
    tryAllAgain();
    await starred;
    expect(shown).toEqual(['on', 'off', 'on', 'stays']);
  });

  it('outlives its toast, until it is given up', async () => {
    const { store } = disk();
    const made = write({ ...aList, ask: store('Queue') });
    await vi.waitFor(() => expect(said()).toHaveLength(1));
    toasts.clear();
    expect(kept()).toHaveLength(1);
    useRefused.getState().refused[0]?.giveUp();
    expect(await made).toBeUndefined();
    expect(kept()).toEqual([]);
  });

  it('gives way to what is wished for later about the same, and to no other', async () => {
    const { store } = disk();
    const on = write({ ...aStar, ask: store('on') });
    void write({ ...aList, ask: store('Queue') });
    await vi.waitFor(() => expect(kept()).toHaveLength(2));
    void write({ ...aStar, failure: 'The star was not taken off.', ask: store('off') });
    expect(await on).toBeUndefined();
    await vi.waitFor(() => expect(kept()).toHaveLength(2));
    expect(kept()[1]).toContain('The star was not taken off.');
    giveUpOn('paper/1');
    expect(kept()).toEqual([`The list was not made. ${FULL}`]);
    expect(said()).toEqual(kept());
  });

  it('takes away what was said of the same before: its “Undo” would undo this', async () => {
    const action = { label: 'Undo', run: () => {} };
    for (const id of [1, 2]) showToast({ message: `Marked ${id}`, subject: `paper/${id}/read`, action });
    await write({ failure: 'No.', subject: 'paper/1/read', ask: () => Promise.resolve({}) });
    expect(said()).toEqual(['Marked 2']);
  });

  it.each(['CONFLICT', 'NOT_FOUND', 'BAD_REQUEST'] as const)(
    'is only said where it is wrong in itself: %s',
    async (code) => {
      const ask = () => Promise.reject(new ORPCError(code, { message: 'A list has that name.' }));
      expect(await write({ ...aList, ask })).toBeUndefined();
      expect(said()).toEqual(['The list was not made. A list has that name.']);
      expect(toasts.visibleToasts[0]?.content.action).toBeUndefined();
      expect(kept()).toEqual([]);
      expect(await write({ ...aList, ask: () => Promise.resolve('other name') })).toBe('other name');
      expect(said()).toEqual([]);
    },
  );

  it.each(['READ_ONLY', 'NOT_PERMITTED', 'LIBRARY_BUSY', 'LIBRARY_DAMAGED', 'DISK_FAILED'] as const)(
    'may be taken another time: %s',
    async (code) => {
      void write({ ...aList, ask: () => Promise.reject(new LibraryError(code)) });
      await vi.waitFor(() => expect(kept()).toHaveLength(1));
    },
  );

  it('is kept part by part of what asks in an order of its own', () => {
    const refusals = refusalsAbout('annotations/1');
    const error = new LibraryError('DISK_FULL');
    const again = vi.fn();
    refusals.keep('notes', { failure: 'The note was not saved.', error, again });
    refusals.keep('notes', { failure: 'The note was not saved.', error, again });
    refusals.keep('a+1', { failure: 'The highlight was not saved.', error, again });
    expect(kept()).toHaveLength(2);
    refusals.forget('notes');
    expect(said()).toEqual([`The highlight was not saved. ${FULL}`]);
    press();
    expect(again).toHaveBeenCalledOnce();
    expect(kept()).toEqual([]);
  });
});
