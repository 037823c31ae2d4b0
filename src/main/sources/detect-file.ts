import { open } from 'node:fs/promises';
import { extname } from 'node:path';

export type FileKind = 'pdf' | 'html' | 'json' | 'text';

/** How much of a file `detectFile` wants to see, in bytes. */
const HEAD_BYTES = 4096;

const TEXT_EXTENSIONS = new Set([
  '.txt',
  '.text',
  '.md',
  '.html',
  '.htm',
  '.xhtml',
  '.json',
  '.jsonld',
  '.csv',
  '',
]);

/** Whether a file in an imported folder is worth a look; what the user names is looked at whatever it is called. */
export function isLikelySource(name: string): boolean {
  const extension = extname(name).toLowerCase();
  return extension === '.pdf' || TEXT_EXTENSIONS.has(extension);
}

/** The beginning of a file, as much as `detectFile` wants to see. */
export async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What kind of source a file is, told by how it starts; undefined when it is none Offprint can import. */
export function detectFile(head: Uint8Array, name: string): FileKind | undefined {
  const extension = extname(name).toLowerCase();
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const start = bytes.toString('latin1').replace(/^(?:\u00ef\u00bb\u00bf|\s)+/, '');
  const isText = extension !== '' && TEXT_EXTENSIONS.has(extension);
  // Readers accept a PDF that starts within the first kilobyte, after mail or HTTP headers.
  if (extension === '.pdf' || start.startsWith('%PDF-')) return 'pdf';
  if (!isText && bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!isUtf16 && head.includes(0)) return undefined;
  const text = isUtf16 ? start.replaceAll('\0', '').replace(/^(?:\u00ff\u00fe|\u00fe\u00ff)\s*/, '') : start;
  if (text === '') return undefined;
  if (text.startsWith('<')) return 'html';
  return /^[[{]/.test(text) ? 'json' : 'text';
}

/** Text of any usual encoding: UTF-8 and UTF-16 by their marks, UTF-8 where it is valid, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
