import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Keychain } from '../../src/main/services/shell-port.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { type Connection, connectOverPort } from '../support/transports.ts';

const sha256 = 'a'.repeat(64);
const other = 'b'.repeat(64);

/** A keychain in memory: the real one is Electron's, tested by itself. */
function keychain(isAvailable: boolean): Keychain {
  const kept = new Map<string, string>();
  return {
    isAvailable: () => isAvailable,
    remember: async (name, secret) => void kept.set(name, secret),
    recall: async (name) => kept.get(name),
    forget: async (name) => void kept.delete(name),
  };
}

let house: TestApp;
let connection: Connection;
let shell: Connection['api']['shell'];

const open = (given?: Keychain) => async () => {
  house = await openTestApp([], given && { keychain: given });
  connection = await connectOverPort(house.app);
  shell = connection.api.shell;
};

afterEach(async () => {
  await connection[Symbol.asyncDispose]();
  await house[Symbol.asyncDispose]();
});

describe('where the host has a keychain', () => {
  beforeEach(open(keychain(true)));

  test('the password of a PDF is kept until it is forgotten', async () => {
    expect(await shell.recallPassword({ sha256 })).toEqual({ canRemember: true });
    expect(await shell.rememberPassword({ sha256, password: 'slow reading' })).toEqual({ remembered: true });
    expect(await shell.recallPassword({ sha256 })).toEqual({ canRemember: true, password: 'slow reading' });
    expect(await shell.recallPassword({ sha256: other })).toEqual({ canRemember: true });
    expect(await shell.forgetPassword({ sha256 })).toEqual({});
    expect(await shell.recallPassword({ sha256 })).toEqual({ canRemember: true });
  });

  test.each(['../../x', '', 'A'.repeat(64)])('%j is no PDF', async (name) => {
    await expect(shell.recallPassword({ sha256: name })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe.each([
  ['no keychain', undefined],
  ['one that keeps no secret', keychain(false)],
])('where the host has %s', (_name, given) => {
  beforeEach(open(given));

  test('nothing is kept, and it is said', async () => {
    expect(await shell.rememberPassword({ sha256, password: 'x' })).toEqual({ remembered: false });
    expect(await shell.recallPassword({ sha256 })).toEqual({ canRemember: false });
    expect(await shell.forgetPassword({ sha256 })).toEqual({});
  });
});
