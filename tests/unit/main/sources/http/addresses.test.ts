import type { LookupAddress } from 'node:dns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkUrl,
  ForbiddenAddress,
  guardedLookup,
  isAllowedAddress,
  realmOf,
} from '../../../../../src/main/sources/http/addresses.ts';

const octet = fc.integer({ min: 0, max: 255 });
const ipv4 = fc.tuple(octet, octet, octet, octet);
const dotted = (bytes: readonly number[]) => bytes.join('.');
const hex = (a = 0, b = 0) => ((a << 8) | b).toString(16);

/** What the internet routes to single hosts, by the registries of IANA, told apart by hand. */
function isPublicIpv4([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100 && b >= 64 && b < 128) return false;
  if (a === 169 && b === 254) return false;
  if (a === 172 && b >= 16 && b < 32) return false;
  if (a === 192) {
    if (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99)) return false;
    // Anycast services of the network itself.
    if ((b === 31 && c === 196) || (b === 52 && c === 193) || (b === 175 && c === 48)) return false;
  }
  if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return false;
  return !(a === 203 && b === 0 && c === 113);
}

describe('an address on the internet', () => {
  test.each(['93.184.215.14', '2606:4700::6810:85e5', '::ffff:93.184.215.14', '64:ff9b::5db8:d70e'])(
    '%s may be connected to',
    (address) => expect(isAllowedAddress(address, 'public')).toBe(true),
  );

  test.each([
    '127.0.0.1',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '198.18.0.1',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:a9fe:a9fe',
    '::10.0.0.1',
    '::93.184.215.14',
    '64:ff9b::a00:1',
    '64:ff9b:1::a00:1',
    '2002:a00:1::',
    '2001::1',
    '2001:db8::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'fec0::1',
    'ff02::1',
    '4000::1',
    'localhost',
    '0x7f.1',
    '2130706433',
    '',
  ])('%j may not', (address) => expect(isAllowedAddress(address, 'public')).toBe(false));

  test('of any IPv4 range is judged alike as it is, mapped into IPv6, and behind NAT64', () => {
    const interesting = fc.oneof(
      ipv4,
      fc.tuple(fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 198, 203, 224, 255), octet, octet, octet),
      fc.tuple(fc.constantFrom(192), fc.constantFrom(0, 31, 52, 88, 168, 175), octet, octet),
    );
    fc.assert(
      fc.property(interesting, (bytes) => {
        const [a, b, c, d] = bytes;
        const expected = isPublicIpv4(bytes);
        expect(isAllowedAddress(dotted(bytes), 'public'), dotted(bytes)).toBe(expected);
        expect(isAllowedAddress(`::ffff:${dotted(bytes)}`, 'public')).toBe(expected);
        expect(isAllowedAddress(`::ffff:${hex(a, b)}:${hex(c, d)}`, 'public')).toBe(expected);
        expect(isAllowedAddress(`64:ff9b::${hex(a, b)}:${hex(c, d)}`, 'public')).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('of IPv6 lies in 2000::/3', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const isMapped = /^\[(?:64:ff9b:|::ffff:)/i.test(new URL(`http://[${address}]`).hostname);
        const first = Number.parseInt(address.split(':')[0] || '0', 16);
        if (!isMapped && (first < 0x2000 || first > 0x3fff)) {
          expect(isAllowedAddress(address, 'public')).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test('a stand-in on this machine leads nowhere but to this machine', () => {
  for (const address of ['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1']) {
    expect(isAllowedAddress(address, 'loopback')).toBe(true);
  }
  fc.assert(
    fc.property(ipv4, (bytes) => {
      expect(isAllowedAddress(dotted(bytes), 'loopback')).toBe(bytes[0] === 127);
    }),
  );
});

describe('the realm of an upstream', () => {
  const real = {
    huggingFace: 'https://huggingface.co',
    thumbnails: 'https://cdn-thumbnails.huggingface.co',
    arxiv: 'https://export.arxiv.org',
    arxivPdf: 'https://arxiv.org',
    arxivRss: 'https://rss.arxiv.org',
    arxivSpacingMs: 3000,
  };
  test('is the internet, or this machine as soon as one of its endpoints is here', () => {
    expect(realmOf('arxiv', real)).toBe('public');
    expect(realmOf('hugging-face', real)).toBe('public');
    expect(realmOf('arxiv', { ...real, arxivPdf: 'http://127.0.0.1:8080' })).toBe('loopback');
    expect(realmOf('arxiv', { ...real, huggingFace: 'http://localhost:8080' })).toBe('public');
    expect(realmOf('hugging-face-files', { ...real, huggingFace: 'http://[::1]:8080' })).toBe('loopback');
    expect(realmOf('hugging-face', { ...real, huggingFace: 'https://hub.example.org' })).toBe('public');
  });
});

describe('an address of the web', () => {
  const isRefused = (address: string, realm: 'public' | 'loopback') => {
    try {
      checkUrl(new URL(address), realm);
      return false;
    } catch (error) {
      expect(error).toBeInstanceOf(ForbiddenAddress);
      return true;
    }
  };
  test.each([
    ['https://arxiv.org/pdf/2401.00001', false, false],
    ['http://arxiv.org/pdf/2401.00001', true, false],
    ['http://127.0.0.1:8080/', true, false],
    ['https://127.0.0.1/', true, false],
    ['https://0x7f.1/', true, false],
    ['https://2130706433/', true, false],
    ['https://[::1]/', true, false],
    ['https://[::ffff:10.0.0.1]/', true, true],
    ['https://10.0.0.1/', true, true],
    ['http://169.254.169.254/latest/meta-data/', true, true],
    ['https://93.184.215.14/', false, true],
    ['https://user:word@arxiv.org/', true, true],
    ['https://user@127.0.0.1/', true, true],
    ['file:///etc/passwd', true, true],
    ['ftp://arxiv.org/', true, true],
    ['data:text/plain,x', true, true],
    ['javascript:alert(1)', true, true],
  ])('%s: refused on the internet %s, on this machine %s', (address, onInternet, here) => {
    expect(isRefused(address, 'public')).toBe(onInternet);
    expect(isRefused(address, 'loopback')).toBe(here);
  });
});

describe('looking a name up', () => {
  const resolving = (...found: LookupAddress[]): never =>
    ((_name: string, _options: object, done: (error: null, found: LookupAddress[]) => void) =>
      done(null, found)) as never;
  const lookUp = (lookup: never, all: boolean) =>
    new Promise((resolve) => {
      guardedLookup('public', lookup)('name.example', { all }, (error, address) => resolve(error ?? address));
    });
  const inside = { address: '10.0.0.1', family: 4 };
  const outside = { address: '93.184.215.14', family: 4 };

  test('gives the public addresses only', async () => {
    expect(await lookUp(resolving(inside, outside), true)).toEqual([outside]);
    expect(await lookUp(resolving(inside, outside), false)).toBe('93.184.215.14');
  });
  test('of a name that leads inside is refused, saying where it leads', async () => {
    const error = await lookUp(resolving(inside, { address: '::1', family: 6 }), true);
    expect(error).toBeInstanceOf(ForbiddenAddress);
    expect(error).toHaveProperty('message', '10.0.0.1');
  });
});
