import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createPasswordKeeper } from '../../../../../src/renderer/features/reader/password-keeper.ts';
import type { PasswordAnswer } from '../../../../../src/renderer/features/reader/reader-store.ts';

const sha256 = 'a'.repeat(64);

/** A keychain in memory, and a user who answers in turn. */
function house({
  canRemember = true,
  kept = undefined as string | undefined,
  answers = [] as (PasswordAnswer | undefined)[],
}) {
  let stored = kept;
  const ask = vi.fn(async () => answers.shift());
  const onNotKept = vi.fn();
  const keeper = createPasswordKeeper({
    sha256,
    ask,
    onNotKept,
    calls: {
      recallPassword: async () => ({ canRemember, password: stored }),
      async rememberPassword({ password }) {
        if (canRemember) stored = password;
        return { remembered: canRemember };
      },
      async forgetPassword() {
        stored = undefined;
      },
    },
  });
  return { keeper, ask, onNotKept, stored: () => stored };
}

test('a kept password opens the file without a question', async () => {
  const { keeper, ask, stored } = house({ kept: 'slow reading' });
  expect(await keeper.find(false)).toBe('slow reading');
  keeper.opened();
  expect(ask).not.toHaveBeenCalled();
  expect(stored()).toBe('slow reading');
});

test('a kept one that is wrong is forgotten, and the user asked', async () => {
  const { keeper, ask, stored } = house({
    kept: 'old',
    answers: [
      { password: 'typo', remember: false },
      { password: 'new', remember: true },
    ],
  });
  await keeper.find(false);
  expect(await keeper.find(true)).toBe('typo');
  expect(stored()).toBeUndefined();
  expect(ask).toHaveBeenLastCalledWith({ canRemember: true, wrong: 'kept' });
  expect(await keeper.find(true)).toBe('new');
  expect(ask).toHaveBeenLastCalledWith({ canRemember: true, wrong: 'typed' });
  keeper.opened();
  expect(stored()).toBe('new');
});

test('it is kept only once it opened the file, and only on request', async () => {
  const wrong = house({
    answers: [
      { password: 'typo', remember: true },
      { password: 'right', remember: false },
    ],
  });
  await wrong.keeper.find(false);
  expect(wrong.stored()).toBeUndefined();
  await wrong.keeper.find(true);
  wrong.keeper.opened();
  expect(wrong.stored()).toBeUndefined();
});

test('without a keychain the question does not offer it', async () => {
  const { keeper, ask } = house({ canRemember: false, answers: [undefined] });
  expect(await keeper.find(false)).toBeUndefined();
  expect(ask).toHaveBeenCalledExactlyOnceWith({ canRemember: false });
});

test('a keychain that refuses is told', async () => {
  const { keeper, onNotKept } = house({ canRemember: false, answers: [{ password: 'x', remember: true }] });
  await keeper.find(false);
  keeper.opened();
  await vi.waitFor(() => expect(onNotKept).toHaveBeenCalledOnce());
});

test('what was kept with a consent opens the file and has its text taken in; without one it is taken out', async () => {
  const told: string[] = [];
  let isRefused = false;
  const open = async (keepsText: boolean | undefined, hasText: boolean) => {
    const keeper = createPasswordKeeper({
      sha256,
      hasText,
      ask: async () => undefined,
      onUnlocked: (keeps) => told.push(keeps ? 'kept' : 'not kept'),
      onNotKept: () => {},
      calls: {
        recallPassword: async () => ({ canRemember: true, password: 'k', keepsText }),
        rememberPassword: async () => ({ remembered: true }),
        forgetPassword: async () => {},
      },
      texts: {
        async unlock(_, password) {
          told.push(`unlock ${password}`);
          return !isRefused;
        },
        async lock() {
          told.push('lock');
          return !isRefused;
        },
      },
    });
    await keeper.find(false);
    keeper.opened();
    await setImmediate();
    return told.splice(0);
  };
  // What is said is what is so: not before it is taken in or out.
  expect(await open(true, false)).toEqual(['not kept', 'unlock k', 'kept']);
  expect(await open(true, true)).toEqual(['kept']);
  expect(await open(false, true)).toEqual(['kept', 'lock', 'not kept']);
  expect(await open(undefined, true)).toEqual(['kept']);
  expect(await open(undefined, false)).toEqual(['not kept']);
  isRefused = true;
  expect(await open(true, false)).toEqual(['not kept', 'unlock k']);
  expect(await open(false, true)).toEqual(['kept', 'lock']);
});

test('title and text come into the library when the user lets them, and go when not any more', async () => {
  const told: string[] = [];
  const open = async (answer: PasswordAnswer, hasText: boolean) => {
    const keeper = createPasswordKeeper({
      sha256,
      hasText,
      ask: async () => answer,
      onNotKept: () => {},
      calls: {
        recallPassword: async () => ({ canRemember: false }),
        rememberPassword: async () => ({ remembered: false }),
        forgetPassword: async () => {},
      },
      texts: {
        unlock: async (_, password) => told.push(`unlock ${password}`) > 0,
        lock: async () => told.push('lock') > 0,
      },
    });
    await keeper.find(false);
    keeper.opened();
  };
  await open({ password: 'a', remember: false, keepsText: false }, false);
  await open({ password: 'b', remember: false, keepsText: true }, false);
  await open({ password: 'c', remember: false, keepsText: true }, true);
  await open({ password: 'd', remember: false, keepsText: false }, true);
  expect(told).toEqual(['unlock b', 'lock']);
});
