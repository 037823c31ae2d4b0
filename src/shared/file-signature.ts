import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The header that carries the key of the browser host's window. */
export const KEY_HEADER = 'x-offprint-key';

/** Addresses signed within so long are the same, and good for as long again, in milliseconds. */
const PERIOD_MS = 15 * 60_000;

/** HMAC-SHA-256 (RFC 2104) of the address without its signature, in hexadecimal. */
function signatureOf(address: string, key: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(address)));
}

/**
 * An address of a file that whoever knows it may read for a quarter of an hour and at most half of one.
 * @param address path and query, from the root of the server
 */
export function signAddress(address: string, key: string, now: number = Date.now()): string {
  const expires = (Math.floor(now / PERIOD_MS) + 2) * PERIOD_MS;
  const dated = `${address}${address.includes('?') ? '&' : '?'}expires=${expires}`;
  return `${dated}&signature=${signatureOf(dated, key)}`;
}

/** Whether `signAddress` made this address with this key, and it is still good. */
export function isSignedAddress(address: string, key: string, now: number = Date.now()): boolean {
  const [, dated, expires, signature] =
    /^(.*[?&]expires=(\d{13}))&signature=([\da-f]{64})$/.exec(address) ?? [];
  if (!dated || Number(expires) < now || Number(expires) > now + 2 * PERIOD_MS) return false;
  return signatureOf(dated, key) === signature;
}
