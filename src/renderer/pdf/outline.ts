import type { Destination } from './destination.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';

export interface OutlineItem {
  /** Its path of places in the tree: unique, and the same at every reading. */
  key: string;
  title: string;
  /** Where it leads, if anywhere. */
  destination?: Destination;
  items: OutlineItem[];
}

/** What pdf.js says of an outline entry; nothing in it can be relied on. */
interface RawItem {
  title?: string;
  dest?: unknown;
  items?: RawItem[];
}

/** Deeper than this nobody reads, and a made-up depth must not exhaust the stack. */
const MAX_DEPTH = 12;

/** Outlines hold control characters, which have no shape. */
const cleanTitle = (title = ''): string =>
  title
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim() || 'Untitled';

/** Makes of pdf.js's outline one that can be shown whatever the file holds. */
export function cleanOutline(
  raw: readonly RawItem[] | null | undefined,
  path = '',
  depth = 0,
): OutlineItem[] {
  if (!raw || depth >= MAX_DEPTH) return [];
  return raw.map(({ title, dest, items }, i) => {
    const key = `${path}${i}`;
    return {
      key,
      title: cleanTitle(title),
      destination: typeof dest === 'string' || Array.isArray(dest) ? dest : undefined,
      items: cleanOutline(items, `${key}.`, depth + 1),
    };
  });
}

/** Reads the document's outline; one that cannot be read is none. */
export async function readOutline(document: PDFDocumentProxy): Promise<OutlineItem[]> {
  return cleanOutline((await document.getOutline().catch(() => null)) as RawItem[] | null);
}
