import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { z } from 'zod';
import { Sha256 } from '#shared/entities/document.ts';
import { log } from '../../log/log.ts';
import type { KeptPassword, Keychain } from '../../services/shell-port.ts';

export interface ElectronKeychainDeps {
  /** Where the encrypted secrets lie, a file each. Another machine or user can make nothing of them. */
  dir: string;
  safeStorage: () => SafeStorage;
  platform: NodeJS.Platform;
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const Kept = z.object({ password: z.string(), keepsText: z.boolean().optional() });

/** What was kept. Older versions of Offprint kept the password alone. */
function readKept(secret: string): KeptPassword {
  try {
    return Kept.parse(JSON.parse(secret));
  } catch {
    return { password: secret };
  }
}

/**
 * Secrets encrypted with a key that the system's keychain holds: Keychain on macOS, DPAPI on Windows, the Secret Service
 * or KWallet on Linux.
 */
export function createElectronKeychain({ dir, safeStorage, platform }: ElectronKeychainDeps): Keychain {
  const fileOf = (sha256: string) => join(dir, Sha256.parse(sha256));

  /** Without a keyring Linux gets a key that is the same everywhere, which keeps no secret. */
  async function isAvailable(): Promise<boolean> {
    const storage = safeStorage();
    if (platform === 'linux' && storage.getSelectedStorageBackend() === 'basic_text') return false;
    return await storage.isAsyncEncryptionAvailable();
  }

  async function remember(sha256: string, kept: KeptPassword): Promise<void> {
    if (!(await isAvailable())) throw new Error('This system has no keychain to keep a password in.');
    const file = fileOf(sha256);
    await mkdir(dir, { recursive: true, mode: 0o700 });
    const secret = await safeStorage().encryptStringAsync(JSON.stringify(kept));
    await writeFile(`${file}.part`, secret, { mode: 0o600, flush: true });
    await rename(`${file}.part`, file);
  }

  return {
    isAvailable,
    remember,
    async recall(sha256) {
      const file = fileOf(sha256);
      if (!(await isAvailable())) return undefined;
      try {
        const { result, shouldReEncrypt } = await safeStorage().decryptStringAsync(await readFile(file));
        if (shouldReEncrypt) await remember(sha256, readKept(result));
        return readKept(result);
      } catch (error) {
        // The keychain may be locked, or its owner said no: it stays for another time. One that is asked for anew is written over.
        if (!isAbsent(error)) log.info('A password could not be decrypted', error);
        return undefined;
      }
    },
    forget: (sha256) => rm(fileOf(sha256), { force: true }),
    async list() {
      const names = await readdir(dir).catch((error: unknown) => {
        if (isAbsent(error)) return [];
        throw error;
      });
      return names.filter((name) => Sha256.safeParse(name).success);
    },
  };
}
