import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { crc32, deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A square PNG of one colour. https://www.w3.org/TR/png-3/ */
export function png([red, green, blue]: readonly [number, number, number], side = 16): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.from([0, ...Array.from({ length: side }, () => [red, green, blue]).flat()]);
  const rows = Buffer.concat(Array.from({ length: side }, () => row));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Where the picture is on its page, in points from the top left; the page is A4. */
export const PICTURE = { x: 150, y: 200, side: 200, color: [200, 40, 30] as const };

/** Writes a page of white paper with a picture of one colour on it. */
export async function makePicturePdf(path: string): Promise<string> {
  const pdf = new PDFDocument({ size: 'A4' });
  pdf.text('A picture of one colour', 72, 72);
  pdf.image(png(PICTURE.color), PICTURE.x, PICTURE.y, { width: PICTURE.side, height: PICTURE.side });
  pdf.end();
  await writeFile(path, await buffer(pdf));
  return path;
}
