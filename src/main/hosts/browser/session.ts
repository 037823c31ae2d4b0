import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { isSignedAddress } from '#shared/file-signature.ts';

/** 256 bits. */
const SECRET_BYTES = 32;

/** Addresses that were told and not opened yet; of more, the oldest are void. */
const MOST_TOKENS = 8;

export interface Session {
  /** A token for a new address, good for one opening of the window. */
  newToken(): string;
  /** Takes a token: true once, and never again. */
  spend(token: string): boolean;
  /** What the page that a token opened knows beside the cookie. Cookies go to every server of this machine; this does not. */
  key: string;
  /** Value of the `Set-Cookie` header that lets a browser in. */
  setCookie(port: number): string;
  /** Whether a `Cookie` header of a request to this port lets in. */
  admits(cookieHeader: string | undefined, port: number): boolean;
  isKey(candidate: string | undefined): boolean;
  /** Whether the window signed this address, path and query, with the key, and lately. */
  isSigned(address: string): boolean;
}

const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** Cookies ignore the port, so its number is in the name: two Offprints do not log each other out. */
const cookieName = (port: number): string => `offprint-${port}`;

function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=');
    if (key === name && value) return value;
  }
  return undefined;
}

/**
 * One start of the browser host. An address carries a token, which is exchanged for a cookie and a key; calls need both. None of
 * them outlives the process.
 */
export function createSession(): Session {
  const cookie = newSecret();
  const key = newSecret();
  let tokens: string[] = [];

  // Hashing first gives equal lengths, which the constant-time comparison needs.
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const same = (candidate: string | undefined, expected: string) =>
    candidate !== undefined && timingSafeEqual(digest(candidate), digest(expected));

  return {
    newToken() {
      const token = newSecret();
      tokens = [...tokens, token].slice(-MOST_TOKENS);
      return token;
    },
    spend(candidate) {
      const left = tokens.filter((token) => !same(candidate, token));
      const wasGood = left.length < tokens.length;
      tokens = left;
      return wasGood;
    },
    key,
    setCookie: (port) => `${cookieName(port)}=${cookie}; Path=/; HttpOnly; SameSite=Strict`,
    admits: (header, port) => same(cookieValue(header, cookieName(port)), cookie),
    isKey: (candidate) => same(candidate, key),
    isSigned: (address) => isSignedAddress(address, key),
  };
}
