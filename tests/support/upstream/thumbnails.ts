import { crc32, deflateSync } from 'node:zlib';
import { randomOf } from './hub-item.ts';

const WIDTH = 1200;
const HEIGHT = 630;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, content: Uint8Array): Buffer {
  const data = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(data.length + 8);
  framed.writeUInt32BE(content.length, 0);
  data.copy(framed, 4);
  framed.writeUInt32BE(crc32(data), data.length + 4);
  return framed;
}

const header = (): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(WIDTH, 0);
  data.writeUInt32BE(HEIGHT, 4);
  // One bit a pixel, with a palette.
  data.set([1, 3, 0, 0, 0], 8);
  return data;
};

/** Rows of pixels: a lighter band across the lower third. */
const pixels = deflateSync(
  Buffer.concat(
    Array.from({ length: HEIGHT }, (_, row) => {
      const line = Buffer.alloc(1 + WIDTH / 8, row > HEIGHT * 0.6 ? 0xff : 0);
      line[0] = 0;
      return line;
    }),
  ),
);

/** A social thumbnail, 1200 × 630, in two colours of the paper's own. */
export function makeThumbnail(id: string): Uint8Array {
  const random = randomOf(`${id} colours`);
  const palette = Buffer.from(Array.from({ length: 6 }, () => 64 + random.below(192)));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header()),
    chunk('PLTE', palette),
    chunk('tEXt', Buffer.from(`Title\0${id}`, 'latin1')),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
