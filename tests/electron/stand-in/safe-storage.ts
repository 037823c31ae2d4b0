import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { App } from './app.ts';

/** What a keyring there is: `basic_text` has a key that is the same everywhere, `none` cannot encrypt. */
const KEYRING = process.env.STAND_IN_KEYRING ?? 'basic_text';

/** Where the keyring asks its owner, what that answers may be set. */
export const keyring = { backend: KEYRING, isRefused: false };

const KEY = Buffer.alloc(32, KEYRING);

/** `safeStorage`, by AES-GCM with a key for each keyring: what one start encrypts, the next can read. */
export function createSafeStorage(app: App) {
  const isEncryptionAvailable = (): boolean => app.isReady() && keyring.backend !== 'none';
  function mustBeAvailable(doing: string): void {
    if (isEncryptionAvailable() && !keyring.isRefused) return;
    throw new Error(`Error while ${doing} the text provided to safeStorage. Encryption is not available.`);
  }
  function encryptString(text: string): Buffer {
    mustBeAvailable('encrypting');
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', KEY, iv);
    return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }
  function decryptString(bytes: Buffer): string {
    mustBeAvailable('decrypting');
    try {
      const decipher = createDecipheriv('aes-256-gcm', KEY, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
    } catch {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
    }
  }
  return {
    isEncryptionAvailable,
    encryptString,
    decryptString,
    isAsyncEncryptionAvailable: async () => isEncryptionAvailable(),
    encryptStringAsync: async (text: string) => encryptString(text),
    decryptStringAsync: async (bytes: Buffer) => ({ result: decryptString(bytes), shouldReEncrypt: false }),
    getSelectedStorageBackend: (): string => (app.isReady() ? keyring.backend : 'unknown'),
  };
}
