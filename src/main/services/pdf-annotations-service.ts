import { randomUUID } from 'node:crypto';
import { access, rm } from 'node:fs/promises';
import { ORPCError } from '@orpc/server';
import { annotatedName } from '#shared/copy-name.ts';
import type { Annotation } from '#shared/entities/annotation.ts';
import type { AnnotatedPdf, AnnotationImport, PdfOwnAnnotations } from '#shared/entities/exchange.ts';
import type { PdfStore } from '../database/pdf-store.ts';
import type { AnnotationRepository } from '../database/repositories/annotations.ts';
import type { DocumentRepository } from '../database/repositories/documents.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';
import type { WriteLock } from '../database/write-lock.ts';
import { staysDrawn } from '../sources/pdf-annotations/drawing.ts';
import { type BroughtIn, fromPdf, originsOf } from '../sources/pdf-annotations/from-pdf.ts';
import { type Kept, toWrite } from '../sources/pdf-annotations/to-write.ts';
import { LockedPdf, type PdfTextWorker } from '../workers/pdf-text/client.ts';
import type { AnnotationsService } from './annotations-service.ts';
import { notFound } from './errors.ts';
import { createProcessFolder } from './process-folder.ts';

interface Deps {
  annotations: Pick<AnnotationsService, 'edit' | 'forPaper'>;
  stored: Pick<AnnotationRepository, 'get' | 'withOrigin'>;
  papers: Pick<PaperRepository, 'find' | 'resolveId'>;
  documents: Pick<DocumentRepository, 'forPaper'>;
  pdfs: Pick<PdfStore, 'pathOf'>;
  pdfText: Pick<PdfTextWorker, 'readAnnotations' | 'writeAnnotations'>;
  /** Where copies lie until they are fetched. */
  /** Waits for the library's write lock. */
  whenFree: WriteLock['whenFree'];
  dir: string;
}

/** A PDF of a paper. */
export interface PaperPdf {
  paperId: string;
  sha256: string;
}

/** A copy that was written, to be fetched. */
export interface WrittenCopy {
  path: string;
  /** What it is to be saved as. */
  name: string;
}

export type PdfAnnotationsService = ReturnType<typeof createPdfAnnotationsService>;

/** Copies that wait to be fetched; the oldest goes when there are more. */
const MOST_COPIES = 4;

/** The numbers of the objects that are an annotation in the PDF, its answers and further parts included. */
const objectsOf = ({ from }: BroughtIn): number[] =>
  from.map(({ object }) => object).filter((object) => object > 0);

const unreadable = (message: string): Error => new ORPCError('UNREADABLE', { status: 422, message });

/** Annotations that other programs left in a stored PDF, and ours into a copy of it. */
export function createPdfAnnotationsService(deps: Deps) {
  const { annotations, stored, papers, documents, pdfs, pdfText, whenFree, dir } = deps;
  const folder = createProcessFolder(dir);
  const copies = new Map<string, WrittenCopy>();

  async function pathOf(sha256: string): Promise<string> {
    const path = pdfs.pathOf(sha256);
    await access(path).catch(() => {
      throw notFound('This PDF');
    });
    return path;
  }

  async function readInside(
    { paperId, sha256 }: PaperPdf,
    options: { textless?: boolean; signal?: AbortSignal } = {},
  ): Promise<BroughtIn[]> {
    const found = await pdfText.readAnnotations(await pathOf(sha256), options);
    return fromPdf(found, { paperId, sha256 });
  }

  /** What the library has of an annotation of the PDF, also in the trash. */
  function createKeptOf(sha256: string): (brought: BroughtIn) => Kept | undefined {
    const kept = stored.withOrigin(originsOf(sha256));
    const byOrigin = new Map(kept.map((one) => [one.annotation.origin, one]));
    return ({ annotation }) => byOrigin.get(annotation.origin);
  }

  /** Those not in the library: by where they come from, and our own by their id. */
  function freshOf(inside: readonly BroughtIn[], sha256: string): BroughtIn[] {
    const keptOf = createKeptOf(sha256);
    return inside.filter((brought) => !keptOf(brought) && !stored.get(brought.annotation.id));
  }

  /** The marks that the reader shows on a PDF: all but those made on another PDF that is stored. */
  function marksOn({ paperId, sha256 }: PaperPdf): Annotation[] {
    const others = new Set(documents.forPaper(paperId).map((document) => document.sha256));
    others.delete(sha256);
    return annotations
      .forPaper({ paperId })
      .filter(({ documentSha256 }) => !others.has(documentSha256 ?? ''));
  }

  async function forgetOldest(): Promise<void> {
    const [oldest] = copies;
    if (!oldest || copies.size <= MOST_COPIES) return;
    copies.delete(oldest[0]);
    await rm(oldest[1].path, { force: true });
  }

  /** Reads the copy as any program would: what is handed out must hold what was written. */
  async function check(path: string, names: readonly string[]): Promise<void> {
    const read = new Set((await pdfText.readAnnotations(path, { textless: true })).map(({ name }) => name));
    if (names.every((name) => read.has(name))) return;
    throw unreadable('This PDF is damaged, so that no annotations can be written into a copy of it.');
  }

  const today = <T extends PaperPdf>(pdf: T): T => ({
    ...pdf,
    paperId: papers.resolveId(pdf.paperId) ?? pdf.paperId,
  });

  return {
    /**
     * What other programs left in a stored PDF.
     * @throws NOT_FOUND; UNREADABLE with the reason
     */
    async find(pdf: PaperPdf): Promise<PdfOwnAnnotations> {
      const inside = await readInside(today(pdf), { textless: true }).catch(explain);
      const keptOf = createKeptOf(pdf.sha256);
      const kept = inside.filter(keptOf);
      const drawn = kept.filter(staysDrawn).flatMap((brought) => {
        const { kind, color, rects, strokes } = brought.annotation;
        const id = keptOf(brought)?.annotation.id;
        return id ? [{ id, kind, color, rects, strokes, objects: objectsOf(brought) }] : [];
      });
      return {
        total: inside.length,
        fresh: freshOf(inside, pdf.sha256).length,
        kept: kept.flatMap(objectsOf),
        ...(drawn.length > 0 && { drawn }),
      };
    },

    /**
     * Brings the annotations of a stored PDF in as marks of the paper; those that were brought in before, or are in the trash,
     * are left out.
     * @throws NOT_FOUND; UNREADABLE with the reason
     */
    async bringIn(pdf: PaperPdf, signal?: AbortSignal): Promise<AnnotationImport> {
      const inside = await readInside(today(pdf), { signal }).catch(explain);
      const create = freshOf(inside, pdf.sha256).map(({ annotation }) => annotation);
      const made = create.length > 0 ? await whenFree(() => annotations.edit({ create })) : [];
      return {
        added: made.length,
        already: inside.length - made.length,
        unplaced: made.filter(({ placement }) => placement === 'lost').length,
      };
    },

    /**
     * Writes a copy of a stored PDF that shows the paper's marks as annotations; the stored one stays as it is.
     * @throws NOT_FOUND; UNREADABLE with the reason: it is damaged, locked or encrypted
     */
    async exportPdf(pdf: PaperPdf): Promise<AnnotatedPdf & WrittenCopy> {
      const { paperId, sha256 } = today(pdf);
      const [paper] = papers.find([paperId]);
      if (!paper) throw notFound('This paper');
      const from = await pathOf(sha256);
      const marks = marksOn({ paperId, sha256 });
      const placed = marks.filter(({ rects }) => rects.length > 0);
      const token = randomUUID();
      const path = folder.pathOf(token);
      await folder.make();
      const inside = await readInside({ paperId, sha256 }, { textless: true }).catch(explain);
      const toBeWritten = toWrite(placed, inside, createKeptOf(sha256));
      try {
        await pdfText.writeAnnotations({ path: from, to: path, marks: toBeWritten });
        await check(
          path,
          toBeWritten.add.map(({ name }) => name),
        );
      } catch (error) {
        await rm(path, { force: true });
        explain(error);
      }
      const name = annotatedName(paper);
      copies.set(token, { path, name });
      await forgetOldest();
      return { token, path, name, annotations: placed.length, unplaced: marks.length - placed.length };
    },

    /** A copy that was written, by its token. */
    copy: (token: string): WrittenCopy | undefined => copies.get(token),

    /** Deletes what processes that have ended left behind. */
    clear: folder.clear,

    /** Deletes the copies. */
    async close(): Promise<void> {
      copies.clear();
      await folder.close();
    },
  };
}

/** @throws UNREADABLE in words for a person; errors that have theirs already go on */
function explain(error: unknown): never {
  if (error instanceof ORPCError || (error instanceof Error && error.name === 'AbortError')) throw error;
  if (error instanceof LockedPdf) {
    throw unreadable('This PDF needs a password. Offprint can write annotations only into PDFs without one.');
  }
  const why = error instanceof Error ? error.message : String(error);
  throw unreadable(`The annotations of this PDF cannot be read or written: ${why}.`);
}
