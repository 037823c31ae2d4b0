import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createElectronKeychain } from '../../../../../src/main/hosts/electron/electron-keychain.ts';
import { temporaryFolder } from '../../../../support/library.ts';

const PDF = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

/** Electron's safe storage, with a cipher that a test can tell from plain text. */
function storage({ isAvailable = true, backend = 'gnome_libsecret', key = 1 } = {}): SafeStorage {
  const turn = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ (0xa5 + key)));
  return {
    isEncryptionAvailable: () => isAvailable,
    getSelectedStorageBackend: () => backend,
    encryptString: (text: string) => turn(Buffer.from(`v10${text}`)),
    decryptString(bytes: Buffer) {
      const text = turn(bytes).toString();
      if (!text.startsWith('v10')) throw new Error('Error while decrypting the ciphertext.');
      return text.slice(3);
    },
  } as unknown as SafeStorage;
}

let folder: ReturnType<typeof temporaryFolder>;
const dir = () => join(folder.path, 'passwords');
const keychain = (safe = storage(), platform: NodeJS.Platform = 'linux') =>
  createElectronKeychain({ dir: dir(), safeStorage: () => safe, platform });

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder[Symbol.dispose]());

test('a password is kept encrypted, by document, and over a restart', async () => {
  await keychain().remember(PDF, { password: 'slow reading' });
  await keychain().remember(PDF, { password: 'slower reading' });
  expect(await keychain().recall(PDF)).toEqual({ password: 'slower reading' });
  expect(await keychain().recall(OTHER)).toBeUndefined();
  expect(readdirSync(dir())).toEqual([PDF]);
  expect(readFileSync(join(dir(), PDF), 'latin1')).not.toContain('reading');
});

test('it is known whether its text may be kept, and which passwords there are', async () => {
  expect(await keychain().list()).toEqual([]);
  await keychain().remember(PDF, { password: 'slow reading', keepsText: true });
  writeFileSync(join(dir(), `${OTHER}.part`), 'cut off');
  expect(await keychain().recall(PDF)).toEqual({ password: 'slow reading', keepsText: true });
  expect(await keychain().list()).toEqual([PDF]);
});

test.each(['slow reading', '{"a":1}', '17'])(
  'what older versions kept is the password %j',
  async (secret) => {
    await keychain().remember(PDF, { password: 'x' });
    writeFileSync(join(dir(), PDF), storage().encryptString(secret));
    expect(await keychain().recall(PDF)).toEqual({ password: secret });
  },
);

test('it is forgotten on request', async () => {
  await keychain().remember(PDF, { password: 'slow reading' });
  await keychain().forget(PDF);
  await keychain().forget(PDF);
  expect(await keychain().recall(PDF)).toBeUndefined();
});

test('what can no longer be decrypted is not known, and goes', async () => {
  await keychain().remember(PDF, { password: 'slow reading' });
  expect(await keychain(storage({ key: 2 })).recall(PDF)).toBeUndefined();
  expect(readdirSync(dir())).toEqual([]);
  await keychain().remember(PDF, { password: 'again' });
  writeFileSync(join(dir(), PDF), '');
  expect(await keychain().recall(PDF)).toBeUndefined();
});

test.each([
  ['no encryption', storage({ isAvailable: false }), 'darwin'],
  ['a key that everyone has', storage({ backend: 'basic_text' }), 'linux'],
] as const)('with %s nothing is kept', async (_name, safe, platform) => {
  const without = keychain(safe, platform);
  expect(without.isAvailable()).toBe(false);
  await expect(without.remember(PDF, { password: 'slow reading' })).rejects.toThrow('no keychain');
  expect(await without.recall(PDF)).toBeUndefined();
});

test('Linux’ kinds of keyring are not asked for elsewhere', () => {
  expect(keychain(storage({ backend: 'basic_text' }), 'win32').isAvailable()).toBe(true);
});

test.each(['../../x', '', 'A'.repeat(64)])('%j names no document', async (name) => {
  await expect(async () => keychain().remember(name, { password: 'x' })).rejects.toThrow();
  await expect(async () => keychain().forget(name)).rejects.toThrow();
});
