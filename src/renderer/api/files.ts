import type { Annotation } from '#shared/entities/annotation.ts';

/** Where the bytes of a stored PDF are, relative to the window's page. Answers Range requests. */
export function pdfUrl(sha256: string): string {
  return `files/pdf/${sha256}`;
}

/** The same bytes as a file to be saved under a name. */
export function copyUrl(sha256: string, name: string): string {
  return `${pdfUrl(sha256)}?${new URLSearchParams({ name })}`;
}

/** A copy with annotations that was written, as a file to be saved under a name. */
export function annotatedUrl(token: string, name: string): string {
  return `files/annotated/${token}?${new URLSearchParams({ name })}`;
}

/** Where a paper's picture is, relative to the window's page. Answers 404 where none is stored. */
export function thumbnailUrl(paperId: string): string {
  return `files/thumbnail/${encodeURIComponent(paperId)}`;
}

/**
 * Where the kept picture of an area is, relative to the window's page. Answers 404 where none is kept. An area that was
 * given another shape has another picture: an address of its own keeps the browser from showing the old one.
 */
export function annotationPictureUrl({ id, rects }: Pick<Annotation, 'id' | 'rects'>): string {
  const place = rects.map(({ page, x1, y1, x2, y2 }) => [page, x1, y1, x2, y2].join(' ')).join(',');
  return `files/annotation/${id}?${new URLSearchParams({ place })}`;
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
  const response = await fetch(`files/uploads?${query}`, { method: 'POST', body: file, signal });
  if (!response.ok) throw new Error(await reasonOf(response));
  const body: { upload: string } = await response.json();
  return body.upload;
}
