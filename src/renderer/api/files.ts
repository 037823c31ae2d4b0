import type { Annotation } from '#shared/entities/annotation.ts';
import { keyHeaders, signed } from './session-key.ts';

const pdfPath = (sha256: string): string => `files/pdf/${sha256}`;

/** Where the bytes of a stored PDF are, relative to the window's page, and what to ask with. Answers Range requests. */
export function pdfSource(sha256: string): { url: string; headers: Record<string, string> } {
  return { url: pdfPath(sha256), headers: keyHeaders() };
}

/** The same bytes as a file to be saved under a name. */
export function copyUrl(sha256: string, name: string): string {
  return signed(`${pdfPath(sha256)}?${new URLSearchParams({ name })}`);
}

/** A copy with annotations that was written, as a file to be saved under a name. */
export function annotatedUrl(token: string, name: string): string {
  return signed(`files/annotated/${token}?${new URLSearchParams({ name })}`);
}

/** Where a paper's picture is, relative to the window's page. Answers 404 where none is stored. */
export function thumbnailUrl(paperId: string): string {
  return signed(`files/thumbnail/${encodeURIComponent(paperId)}`);
}

/**
 * Where the kept picture of an area is, relative to the window's page. Answers 404 where none is kept. An area that was
 * given another shape has another picture: an address of its own keeps the browser from showing the old one.
 */
export function annotationPictureUrl({ id, rects }: Pick<Annotation, 'id' | 'rects'>): string {
  const place = rects.map(({ page, x1, y1, x2, y2 }) => [page, x1, y1, x2, y2].join(' ')).join(',');
  return signed(`files/annotation/${id}?${new URLSearchParams({ place })}`);
}

async function reasonOf(response: Response): Promise<string> {
  try {
    const body: unknown = await response.json();
    if (body && typeof body === 'object' && 'error' in body) return String(body.error);
  } catch {
    // Not JSON: the status has to do.
  }
  return `The library answered ${response.status}.`;
}

/**
 * Sends a file to the library and returns its upload id, for `api.library.import`.
 * Throws an Error with a reason to show.
 */
export async function upload(file: File, signal?: AbortSignal): Promise<string> {
  const query = new URLSearchParams({ name: file.name, modified: String(file.lastModified) });
  const response = await fetch(`files/uploads?${query}`, {
    method: 'POST',
    headers: keyHeaders(),
    body: file,
    signal,
  });
  if (!response.ok) throw new Error(await reasonOf(response));
  const body: { upload: string } = await response.json();
  return body.upload;
}
