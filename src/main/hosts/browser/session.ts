import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits. */
const TOKEN_BYTES = 32;

export interface Session {
  /** What the address carries once, to be exchanged for the cookie. */
  token: string;
  isToken(candidate: string | null): boolean;
  /** Value of the `Set-Cookie` header that lets a browser in. */
  setCookie(port: number): string;
  /** Whether a `Cookie` header of a request to this port lets in. */
  admits(cookieHeader: string | undefined, port: number): boolean;
}

/** Cookies ignore the port, so its number is in the name: two Offprints do not log each other out. */
const cookieName = (port: number): string => `offprint-${port}`;

function cookieValue(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=');
    if (key === name && value) return value;
  }
  return null;
}

/** One start of the browser host: a random token, and the cookie it is exchanged for. Neither outlives the process. */
export function createSession(): Session {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const secret = randomBytes(TOKEN_BYTES).toString('base64url');

  // Hashing first gives equal lengths, which the constant-time comparison needs.
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const same = (candidate: string | null, expected: string) =>
    candidate !== null && timingSafeEqual(digest(candidate), digest(expected));

  return {
    token,
    isToken: (candidate) => same(candidate, token),
    setCookie: (port) => `${cookieName(port)}=${secret}; Path=/; HttpOnly; SameSite=Strict`,
    admits: (header, port) => same(cookieValue(header, cookieName(port)), secret),
  };
}
