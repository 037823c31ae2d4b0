import { isBibliographyHeading } from '#shared/references/headings.ts';
import type { ReferenceEntry } from '#shared/references/parse-bibliography.ts';
import { referencesIn } from '#shared/references/references-in.ts';
import type { Target } from '#shared/references/targets.ts';
import type { PageItems, TextItem } from '#shared/references/text-line.ts';
import { type Destination, resolveDestination } from './destination.ts';
import { type OutlineItem, readOutline } from './outline.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';
import { targetKind } from './target-kind.ts';

/** Of a document no longer than this all pages are read: a supplement may have a bibliography of its own. */
const SHORT_PAGES = 60;
/** Of a longer one no more than this many, from where its outline says or from the end. */
const MOST_PAGES = 150;
/** How many of them are read before looking at what they hold. */
const STEP_PAGES = 15;
/** More links to references than any paper has. */
const MOST_TARGETS = 5000;

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

/** Where the document's links to its references lead, by the names of its destinations; empty where it names none. */
async function readTargets(document: PDFDocumentProxy): Promise<Target[]> {
  try {
    // Its types call it an object; it is a map by now.
    const destinations: unknown = await document.getDestinations();
    const all = destinations instanceof Map ? [...destinations.keys()] : Object.keys(destinations ?? {});
    const names = all.filter((name) => targetKind({ name }) === 'citation');
    const targets = await Promise.all(
      names.slice(0, MOST_TARGETS).map((name) => resolveDestination(document, name)),
    );
    return targets.filter((target) => target !== undefined);
  } catch {
    // A broken table of names says nothing of the text.
    return [];
  }
}

/** Looks where the outline says, then from the end of the document towards its beginning. */
async function searchLong(
  document: PDFDocumentProxy,
  targets: readonly Target[],
  signal?: AbortSignal,
): Promise<ReferenceEntry[]> {
  const destination = lastBibliography(await readOutline(document));
  const told = destination && (await resolveDestination(document, destination));
  if (told) {
    const entries = referencesIn(
      await readPages(document, told.page, told.page + MOST_PAGES - 1, signal),
      targets,
    );
    if (entries.length > 0) return entries;
  }
  let pages: PageItems[] = [];
  const first = Math.max(1, document.numPages - MOST_PAGES + 1);
  for (let to = document.numPages; to >= first; to -= STEP_PAGES) {
    pages = [...(await readPages(document, to - STEP_PAGES + 1, to, signal)), ...pages];
    const entries = referencesIn(pages, targets);
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
  const targets = await readTargets(document);
  if (document.numPages > SHORT_PAGES) return searchLong(document, targets, signal);
  return referencesIn(await readPages(document, 1, document.numPages, signal), targets);
}
