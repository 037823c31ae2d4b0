import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { OpenAnswer } from './exchange.ts';
import { type HttpAnswer, HttpError, type HttpStream, type UpstreamName } from './http.ts';
import { UPSTREAM_LABELS } from './upstream-labels.ts';

/** What `get` asks for, and what can be decoded. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** As much of a refusal as is kept. */
const MAX_REFUSAL_BYTES = 64_000;
/** Headers that speak of the bytes as they were sent. */
const OF_ENCODED_BYTES = ['content-encoding', 'content-length', 'etag', 'last-modified', 'accept-ranges'];

/** The encodings a body came in, in the order they were applied. */
function encodingsOf(headers: Headers): string[] {
  const named = (headers.get('content-encoding') ?? '').toLowerCase().split(',');
  return named.map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity');
}

/**
 * The body as it was before it was encoded. Errors of the source come out of it, and destroying it destroys the source.
 * @throws HttpError for encodings nobody asked for
 */
function decodeBody({ body, headers }: OpenAnswer, upstream: UpstreamName): Readable {
  const encodings = encodingsOf(headers).reverse();
  const decoders = encodings.flatMap((name) => DECODERS[name] ?? []);
  if (decoders.length < encodings.length || decoders.length > 2) {
    const message = `${UPSTREAM_LABELS[upstream]} answered in an encoding that was not asked for`;
    throw new HttpError('network', message);
  }
  return decoders.reduce<Readable>((source, create) => {
    const decoded = pipeline(source, create(), () => {});
    // Whoever reads it meets the error; who does not read it, or not yet, must not be struck by it.
    decoded.on('error', () => {});
    return decoded;
  }, body);
}

/** Reads a body to its end as UTF-8 text; undefined where it is larger. */
async function readText(body: Readable, maxBytes: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks, size));
}

/**
 * The whole of an answer that `Http.get` gives; its body is gone afterwards.
 * @throws HttpError `status`, `too-large`; whatever the body fails with
 */
export async function readAnswer(
  answer: OpenAnswer,
  upstream: UpstreamName,
  maxBytes: number,
): Promise<HttpAnswer> {
  const { status, headers, url } = answer;
  const label = UPSTREAM_LABELS[upstream];
  try {
    if ((status >= 200 && status < 300) || status === 304 || status === 404) {
      const body = await readText(decodeBody(answer, upstream), maxBytes);
      if (body !== undefined) return { status, headers, url, body };
      throw new HttpError('too-large', `${label} sent more than ${Math.ceil(maxBytes / 1e6)} MB`);
    }
    const isTold = status >= 400 && status < 500;
    const body = isTold
      ? await readText(decodeBody(answer, upstream), MAX_REFUSAL_BYTES).catch(() => undefined)
      : undefined;
    throw new HttpError('status', `${label} answered ${status}`, { status, ...(body && { body }) });
  } finally {
    answer.body.destroy();
  }
}

/**
 * An answer as `Http.stream` gives it.
 * @param fail what to throw for an error of the body
 * @throws HttpError for a part of a file in an encoding: it cannot be told from which byte on
 */
export function asStream(
  answer: OpenAnswer,
  upstream: UpstreamName,
  fail: (error: unknown) => unknown,
): HttpStream {
  const { status, url } = answer;
  const isEncoded = encodingsOf(answer.headers).length > 0;
  if (isEncoded && status === 206) {
    throw new HttpError('network', `${UPSTREAM_LABELS[upstream]} sent a part of a file in an encoding`);
  }
  const body = decodeBody(answer, upstream);
  const headers = new Headers(answer.headers);
  if (isEncoded) for (const name of OF_ENCODED_BYTES) headers.delete(name);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* body as AsyncIterable<Uint8Array>;
    } catch (error) {
      throw fail(error);
    }
  }
  return { status, headers, url, body: chunks() };
}
