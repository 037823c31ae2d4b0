import type { Annotation, PageRect } from '#shared/entities/annotation.ts';
import type { PdfStore } from '../database/pdf-store.ts';
import type { DocumentRepository } from '../database/repositories/documents.ts';
import { log } from '../log/log.ts';
import { LockedPdf, type PdfTextWorker } from '../workers/pdf-text/client.ts';
import type { PlacedQuotes, TextNear } from '../workers/pdf-text/places.ts';
import { besideText, extentOf, type NewPlace, textPlace } from './carried-mark.ts';
import { conflict } from './errors.ts';

interface Deps {
  documents: Pick<DocumentRepository, 'forPaper'>;
  pdfs: Pick<PdfStore, 'pathOf'>;
  pdfText: Pick<PdfTextWorker, 'placeQuotes' | 'textNear'>;
}

/** A PDF of a paper, and the marks that could be on it too. */
export interface Target {
  paperId: string;
  /** Its sha256. */
  to: string;
}

export type PlaceFinder = ReturnType<typeof createPlaceFinder>;

/** Whether a mark goes where its quote goes: text marks, and what is known by its quote alone. */
const isByQuote = ({ quote, kind, rects }: Annotation): boolean =>
  quote !== undefined && (rects.length === 0 || (kind !== 'area' && kind !== 'ink' && kind !== 'note'));

/** Finds the places of marks on another PDF than their own. */
export function createPlaceFinder({ documents, pdfs, pdfText }: Deps) {
  /** What is printed near marks on their own PDF; nothing of a PDF that is not here or cannot be read. */
  async function printNear(
    sha256: string,
    places: PageRect[],
    paperId: string,
    signal?: AbortSignal,
  ): Promise<TextNear> {
    const nothing = { lines: places.map(() => []), pageBoxes: places.map(() => null) };
    if (!documents.forPaper(paperId).some((document) => document.sha256 === sha256)) return nothing;
    try {
      return await pdfText.textNear(pdfs.pathOf(sha256), places, signal);
    } catch (error) {
      signal?.throwIfAborted();
      log.error('The text near annotations could not be read', error);
      return nothing;
    }
  }

  /** The lines nearest to each mark that is not text, and its own page, by the mark's id. */
  async function surroundings(marks: Annotation[], paperId: string, signal?: AbortSignal) {
    const near = new Map<
      string,
      { lines: TextNear['lines'][number]; pageBox: TextNear['pageBoxes'][number] }
    >();
    for (const [sha256, onOne] of Map.groupBy(marks, (mark) => mark.documentSha256 ?? '')) {
      const placed = onOne.flatMap((mark) => {
        const extent = extentOf(mark);
        return extent ? [{ mark, extent }] : [];
      });
      const extents = placed.map(({ extent }) => extent);
      const { lines, pageBoxes } = await printNear(sha256, extents, paperId, signal);
      for (const [i, { mark }] of placed.entries()) {
        near.set(mark.id, { lines: lines[i] ?? [], pageBox: pageBoxes[i] ?? null });
      }
    }
    return near;
  }

  async function findQuotes(
    to: string,
    quotes: Parameters<PdfTextWorker['placeQuotes']>[1],
    signal?: AbortSignal,
  ): Promise<PlacedQuotes> {
    try {
      return await pdfText.placeQuotes(pdfs.pathOf(to), quotes, signal);
    } catch (error) {
      signal?.throwIfAborted();
      const why =
        error instanceof LockedPdf
          ? 'This PDF needs a password, so Offprint cannot look for the places of annotations in it.'
          : `The places of the annotations could not be looked for: ${error instanceof Error ? error.message : String(error)}.`;
      throw conflict('This PDF', why);
    }
  }

  /**
   * Where each of the marks is on the PDF `to`.
   * @throws CONFLICT when that cannot be read; the signal's reason
   */
  return async function findPlaces(
    marks: Annotation[],
    { paperId, to }: Target,
    signal?: AbortSignal,
  ): Promise<NewPlace[]> {
    const others = marks.filter((mark) => !isByQuote(mark));
    const near = await surroundings(others, paperId, signal);
    const asked = marks.map((mark) => {
      const { page, quote, position } = mark;
      if (quote && isByQuote(mark)) return [{ page, quote, ...(position && { position }) }];
      return (near.get(mark.id)?.lines ?? []).map((line) => ({ ...line, page }));
    });
    const { places, pageBoxes } = await findQuotes(to, asked.flat(), signal);
    let next = 0;
    return marks.map((mark, index) => {
      const found = places.slice(next, next + (asked[index]?.length ?? 0));
      next += found.length;
      if (isByQuote(mark)) return textPlace(mark, found[0] ?? null);
      const { lines = [], pageBox = null } = near.get(mark.id) ?? {};
      return besideText(mark, {
        lines: lines.map((line, i) => ({ line, found: found[i] ?? null })),
        pageBox,
        pageBoxes,
      });
    });
  };
}
