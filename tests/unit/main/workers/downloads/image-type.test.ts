import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readImageHeader } from '../../../../../src/main/workers/sync/downloads/image-type.ts';
import { makeThumbnail } from '../../../../support/upstream/thumbnails.ts';

/** Hexadecimal with spaces, filled up with zeros. */
const bytes = (hex: string, length = 64): Buffer =>
  Buffer.concat([Buffer.from(hex.replaceAll(' ', ''), 'hex'), Buffer.alloc(length)]).subarray(0, length);

const WEBP = '52494646 00000000 57454250';

it.each([
  ['PNG', Buffer.from(makeThumbnail('2606.00001')), { mediaType: 'image/png', width: 1200, height: 630 }],
  [
    'JPEG, behind its other segments',
    bytes('ffd8 ffe0 0010 4a46494600 0101 00 0001 0001 0000 ffc0 0011 08 0276 04b0 03'),
    { mediaType: 'image/jpeg', width: 1200, height: 630 },
  ],
  [
    'WebP with loss',
    bytes(`${WEBP} 56503820 00000000 000000 9d012a b004 7602`),
    { mediaType: 'image/webp', width: 1200, height: 630 },
  ],
  [
    'WebP without loss',
    bytes(`${WEBP} 5650384c 00000000 2f af449d00`),
    { mediaType: 'image/webp', width: 1200, height: 630 },
  ],
  [
    'WebP with extras',
    bytes(`${WEBP} 56503858 0a000000 00000000 af0400 750200`),
    { mediaType: 'image/webp', width: 1200, height: 630 },
  ],
])('%s', (_, data, header) => {
  expect(readImageHeader(data)).toEqual(header);
});

it.each([
  ['a web page', Buffer.from('<!doctype html><title>Please wait</title>'.padEnd(64))],
  ['a drawing, which may hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'.padEnd(64))],
  ['nothing', Buffer.alloc(0)],
  ['a PNG of no width', bytes('89504e470d0a1a0a 0000000d 49484452 00000000 00000276')],
  ['a PNG that would fill the memory', bytes('89504e470d0a1a0a 0000000d 49484452 00ffffff 00ffffff')],
  ['a JPEG without a frame', bytes('ffd8 ffe0 0010')],
  ['a JPEG whose segments go in circles', bytes('ffd8 ffe0 0000 ffe0 0000')],
])('%s is no picture', (_, data) => {
  expect(readImageHeader(data)).toBeUndefined();
});

it('comes to an end with anything', () => {
  const starts = ['ffd8', '89504e470d0a1a0a', WEBP.replaceAll(' ', '')].map((hex) => Buffer.from(hex, 'hex'));
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      const header = readImageHeader(Buffer.concat([start, rest]));
      return header === undefined || (header.width > 0 && header.height <= 4096);
    }),
  );
});
