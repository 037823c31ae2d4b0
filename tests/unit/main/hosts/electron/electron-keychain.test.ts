import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createElectronKeychain } from '../../../../../src/main/hosts/electron/electron-keychain.ts';
import { temporaryFolder } from '../../../../support/library.ts';

const PDF = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

/** Electron's safe storage, with a cipher that a test can tell from plain text. */
function storage({
  isAvailable = true,
  backend = 'gnome_libsecret',
  key = 1,
  isRefused = false,
} = {}): SafeStorage {
  const turn = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ (0xa5 + key)));
  return {
    isAsyncEncryptionAvailable: async () => isAvailable,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text: string) => turn(Buffer.from(`v10${text}`)),
    async decryptStringAsync(bytes: Buffer) {
      const [version = '', result] = [turn(bytes).toString().slice(0, 3), turn(bytes).toString().slice(3)];
      if (isRefused || !['v09', 'v10'].includes(version))
        throw new Error('Error while decrypting the ciphertext.');
      return { result, shouldReEncrypt: version === 'v09' };
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
    writeFileSync(join(dir(), PDF), await storage().encryptStringAsync(secret));
    expect(await keychain().recall(PDF)).toEqual({ password: secret });
  },
);

test('it is forgotten on request', async () => {
  await keychain().remember(PDF, { password: 'slow reading' });
  await keychain().forget(PDF);
  await keychain().forget(PDF);
  expect(await keychain().recall(PDF)).toBeUndefined();
});

test('what cannot be decrypted now is not known now, and stays', async () => {
  await keychain().remember(PDF, { password: 'slow reading' });
  expect(await keychain(storage({ key: 2 })).recall(PDF)).toBeUndefined();
  expect(await keychain(storage({ isRefused: true })).recall(PDF)).toBeUndefined();
  expect(await keychain(storage({ isAvailable: false })).recall(PDF)).toBeUndefined();
  expect(await keychain().recall(PDF)).toEqual({ password: 'slow reading' });
  writeFileSync(join(dir(), PDF), '');
  expect(await keychain().recall(PDF)).toBeUndefined();
  await keychain().remember(PDF, { password: 'again' });
  expect(await keychain().recall(PDF)).toEqual({ password: 'again' });
});

test('what was encrypted with a key that is given up is encrypted anew', async () => {
  await keychain().remember(PDF, { password: 'slow reading' });
  const now = readFileSync(join(dir(), PDF));
  const turned = Buffer.from(now);
  // Its version, as the cipher turns it.
  turned[1] = (turned[1] ?? 0) ^ 49 ^ 48;
  turned[2] = (turned[2] ?? 0) ^ 48 ^ 57;
  writeFileSync(join(dir(), PDF), turned);
  expect(await keychain().recall(PDF)).toEqual({ password: 'slow reading' });
  expect(readFileSync(join(dir(), PDF))).toEqual(now);
});

test.each([
  ['no encryption', storage({ isAvailable: false }), 'darwin'],
  ['a key that everyone has', storage({ backend: 'basic_text' }), 'linux'],
] as const)('with %s nothing is kept', async (_name, safe, platform) => {
  const without = keychain(safe, platform);
  expect(await without.isAvailable()).toBe(false);
  await expect(without.remember(PDF, { password: 'slow reading' })).rejects.toThrow('no keychain');
  expect(await without.recall(PDF)).toBeUndefined();
});

test('Linux’ kinds of keyring are not asked for elsewhere', async () => {
  expect(await keychain(storage({ backend: 'basic_text' }), 'win32').isAvailable()).toBe(true);
});

test.each(['../../x', '', 'A'.repeat(64)])('%j names no document', async (name) => {
  await expect(async () => keychain().remember(name, { password: 'x' })).rejects.toThrow();
  await expect(async () => keychain().forget(name)).rejects.toThrow();
});
