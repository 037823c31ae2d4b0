import type { PageLines } from './page-lines.ts';

/** Scans that were recognised in part have text on some pages; this many tell, spread over the document. */
const PROBES = 6;

/** Whether no text can be found in a document, as in one that a scanner made. */
export async function hasNoText(text: PageLines, pages: number, signal: AbortSignal): Promise<boolean> {
  const step = Math.max(1, pages / PROBES);
  for (let page = 1; page <= pages; page += step) {
    const lines = await text.lines(Math.floor(page));
    signal.throwIfAborted();
    if (lines.some((line) => /[\p{L}\p{N}]/u.test(line.text))) return false;
  }
  return true;
}
