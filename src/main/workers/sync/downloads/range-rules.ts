import type { PartProgress } from '../../../database/repositories/download-turns.ts';

/** A date as validator is strong only when the file had not changed within this time before the answer, in milliseconds. */
const DATE_PRECISION_MS = 1_000;

/**
 * What `If-Range` may name to go on with this answer later: a strong ETag, else a Last-Modified that is surely older than the answer
 * (RFC 9110, sections 8.8.2.2 and 13.1.5); null: only the whole can be fetched again.
 */
export function validatorOf(headers: Headers): string | null {
  const etag = headers.get('etag');
  if (etag) return /^"[^"]*"$/.test(etag) ? etag : null;
  const modified = headers.get('last-modified');
  const age = Date.parse(headers.get('date') ?? '') - Date.parse(modified ?? '');
  return modified && age >= DATE_PRECISION_MS ? modified : null;
}

/** Request headers that go on with a part; none where it must be fetched from the start. */
export function resumeHeaders({ bytes, validator }: PartProgress): Record<string, string> {
  return bytes > 0 && validator ? { Range: `bytes=${bytes}-`, 'If-Range': validator } : {};
}

/** Where the bytes of an answer belong in the file. */
export interface BodyPlace {
  /** 0: it is the whole file. */
  from: number;
  /** Of the whole file; null where the server does not say. */
  totalBytes: number | null;
  validator: string | null;
}

const isCoded = (headers: Headers): boolean =>
  !['', 'identity'].includes(headers.get('content-encoding')?.trim().toLowerCase() ?? '');

function lengthOf(headers: Headers): number | null {
  const text = headers.get('content-length')?.trim() ?? '';
  return /^\d+$/.test(text) ? Number(text) : null;
}

/**
 * Reads where a 200 or 206 belongs.
 * @returns `start-over` when the part can no longer be gone on with: other bytes, another file, or nothing behind it (416);
 *   undefined for any other status
 */
export function placeOf(
  status: number,
  headers: Headers,
  part: PartProgress,
): BodyPlace | 'start-over' | undefined {
  if (status === 416) return 'start-over';
  // Bytes coded for the way have another length, and no part of them is a part of the file.
  const coded = isCoded(headers);
  if (status === 200) {
    return coded
      ? { from: 0, totalBytes: null, validator: null }
      : { from: 0, totalBytes: lengthOf(headers), validator: validatorOf(headers) };
  }
  if (status !== 206) return undefined;
  const range = headers.get('content-range')?.match(/^bytes (\d+)-(\d+)\/(\d+|\*)$/i);
  if (coded || !range || part.bytes === 0 || Number(range[1]) !== part.bytes) return 'start-over';
  const totalBytes = range[3] === '*' ? part.totalBytes : Number(range[3]);
  if (part.totalBytes !== null && totalBytes !== part.totalBytes) return 'start-over';
  // A server that does not know If-Range sends a part of whatever file it has now.
  const etag = headers.get('etag');
  if (etag && part.validator?.startsWith('"') && etag !== part.validator) return 'start-over';
  return { from: part.bytes, totalBytes, validator: part.validator };
}
