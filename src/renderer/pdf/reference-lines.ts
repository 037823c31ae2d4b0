import { isBibliographyHeading } from '#shared/references/headings.ts';
import type { ReferenceEntry } from '#shared/references/parse-bibliography.ts';
import { referencesIn } from '#shared/references/references-in.ts';
import type { PageItems, TextItem } from '#shared/references/text-line.ts';
import { type Destination, resolveDestination } from './destination.ts';
import { type OutlineItem, readOutline } from './outline.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';

/** Of a document no longer than this all pages are read: a supplement may have a bibliography of its own. */
const SHORT_PAGES = 60;
/** Of a longer one no more than this many, from where its outline says or from the end. */
const MOST_PAGES = 150;
/** How many of them are read before looking at what they hold. */
const STEP_PAGES = 15;

/** The text of pages as pdf.js gives it; a page that cannot be read is left out. */
async function readPages(
  document: PDFDocumentProxy,
  from: number,
  to: number,
  signal?: AbortSignal,
): Promise<PageItems[]> {
  const pages: PageItems[] = [];
  for (let number = Math.max(1, from); number <= Math.min(to, document.numPages); number += 1) {
    signal?.throwIfAborted();
    try {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const texts = items.filter((item): item is typeof item & TextItem => 'str' in item);
      pages.push({ page: number, box: page.view, items: texts });
    } catch {
      // The references on the other pages are as good as ever.
    }
  }
  return pages;
}

/** Where the last bibliography is that an outline names, at whatever depth. */
function lastBibliography(items: readonly OutlineItem[]): Destination | undefined {
  return items.reduce<Destination | undefined>(
    (last, { title, destination, items: below }) =>
      lastBibliography(below) ?? (isBibliographyHeading(title) ? destination : undefined) ?? last,
    undefined,
  );
}

/** Looks where the outline says, then from the end of the document towards its beginning. */
async function searchLong(document: PDFDocumentProxy, signal?: AbortSignal): Promise<ReferenceEntry[]> {
  const destination = lastBibliography(await readOutline(document));
  const told = destination && (await resolveDestination(document, destination));
  if (told) {
    const entries = referencesIn(await readPages(document, told.page, told.page + MOST_PAGES - 1, signal));
    if (entries.length > 0) return entries;
  }
  let pages: PageItems[] = [];
  const first = Math.max(1, document.numPages - MOST_PAGES + 1);
  for (let to = document.numPages; to >= first; to -= STEP_PAGES) {
    pages = [...(await readPages(document, to - STEP_PAGES + 1, to, signal)), ...pages];
    const entries = referencesIn(pages);
    if (entries.length > 0) return entries;
  }
  return [];
}

/**
 * The references of a document, in order; empty where no bibliography is found.
 * @throws the signal's reason
 */
export async function readReferences(
  document: PDFDocumentProxy,
  signal?: AbortSignal,
): Promise<ReferenceEntry[]> {
  if (document.numPages > SHORT_PAGES) return searchLong(document, signal);
  return referencesIn(await readPages(document, 1, document.numPages, signal));
}
