import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { findArxivIdInFileName, findArxivStamp } from '#shared/arxiv-id.ts';
import type { AnnotationImport } from '#shared/entities/exchange.ts';
import type { PdfStore, StoredPdf } from '../database/pdf-store.ts';
import type { DocumentRepository } from '../database/repositories/documents.ts';
import { PAPER_LIMITS } from '../database/repositories/paper-limits.ts';
import type { PaperWriter } from '../database/repositories/paper-writer.ts';
import type { WriteLock } from '../database/write-lock.ts';
import type { ListedPaper } from '../sources/listed-paper.ts';
import { ownDoi } from '../sources/pdf-metadata/own-doi.ts';
import type { PdfText, PdfTextWorker } from '../workers/pdf-text/client.ts';
import { readText } from '../workers/pdf-text/read-text.ts';
import { isLibraryFailure } from './library-failure.ts';
import type { PdfAnnotationsService } from './pdf-annotations-service.ts';
import { titleOfPdf } from './pdf-title.ts';

export interface PdfImportDeps {
  writer: PaperWriter;
  documents: DocumentRepository;
  pdfs: PdfStore;
  pdfText: Pick<PdfTextWorker, 'extract'>;
  pdfAnnotations: Pick<PdfAnnotationsService, 'bringIn'>;
  /** Waits for the library's write lock. */
  whenFree: WriteLock['whenFree'];
}

async function hashOf(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash, { signal });
  return hash.digest('hex');
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * What a PDF tells of its paper: arXiv's stamp is believed over the DOI that it prints, and that over the file's name. Authors are
 * not told safely, so not at all.
 */
export function describePdf(
  text: PdfText,
  fileName: string,
  sha256: string,
): { listed: ListedPaper; version?: number } {
  const [first = ''] = text.pages;
  const own = ownDoi(first);
  const doi = own && 'doi' in own ? own.doi : undefined;
  const stamp = findArxivStamp(first) ?? (own && 'arxivId' in own ? { ...own, id: own.arxivId } : undefined);
  const named = findArxivIdInFileName(fileName);
  const arxiv = stamp ?? named;
  const version = arxiv?.version ?? (named?.id === arxiv?.id ? named?.version : undefined);
  const { title, isGuess } = titleOfPdf(text, fileName);
  const lasting = arxiv ? `arxiv:${arxiv.id}` : doi && `doi:${doi}`;
  const id = lasting ?? `file:${sha256}`;
  return {
    listed: {
      record: {
        id,
        title: title.slice(0, PAPER_LIMITS.title),
        ...(arxiv && { arxivId: arxiv.id }),
        ...(doi && { doi }),
        source: 'file',
      },
      ...(isGuess && { titleIsGuess: true }),
    },
    ...(version !== undefined && { version }),
  };
}

/** The paper is in by then: annotations that cannot be read must not make its import an error. */
async function bringAnnotationsIn(
  pdf: { paperId: string; sha256: string },
  pdfAnnotations: PdfImportDeps['pdfAnnotations'],
  signal?: AbortSignal,
): Promise<AnnotationImport | undefined> {
  try {
    return await pdfAnnotations.bringIn(pdf, signal);
  } catch (error) {
    if (isLibraryFailure(error)) throw error;
    return undefined;
  }
}

export interface ImportedPdf {
  outcome: 'added' | 'updated' | 'unchanged';
  /** It was stored without its text, which takes a password. */
  isLocked?: boolean;
  /** What became of the annotations that other programs left in it; absent where they cannot be read. */
  annotations?: AnnotationImport;
}

/**
 * Brings one PDF into the library: to the paper named, else to the one it tells of itself. Its bytes are stored before any record
 * speaks of them, so that a crash leaves at worst bytes, which the next start takes up. One that lies in the store already is entered.
 *
 * @throws Error with a one-line reason when the file cannot be read as PDF
 */
export async function importPdf(
  { path, fileName, paperId }: { path: string; fileName: string; paperId?: string },
  { writer, documents, pdfs, pdfText, pdfAnnotations, whenFree }: PdfImportDeps,
  signal?: AbortSignal,
): Promise<ImportedPdf> {
  const sha256 = await hashOf(path, signal);
  const owners = documents.owners(sha256);
  const isKnown = paperId ? owners.includes(paperId) : owners.length > 0;
  if (isKnown && (await isThere(pdfs.pathOf(sha256)))) return { outcome: 'unchanged' };
  const { text, isLocked } = await readText(path, pdfText, signal);
  const { listed, version } = describePdf(text, fileName, sha256);
  const enter = async (stored: Pick<StoredPdf, 'sha256' | 'bytes'>) => {
    if (stored.sha256 !== sha256) throw new Error('the file changed while it was imported');
    const known = paperId ?? owners[0];
    const merged = known ? undefined : await whenFree(() => writer.merge([listed]));
    const owner = known ?? merged?.ids[0] ?? listed.record.id;
    const { pageCount: pages, labels } = text;
    const document = { paperId: owner, sha256, bytes: stored.bytes, pages, labels, fileName };
    const entered = { ...document, origin: 'import' as const, ...(version !== undefined && { version }) };
    await whenFree(() => documents.add(entered, text.pages));
    return { owner, added: merged?.added ?? 0 };
  };
  const { owner, added } =
    path === pdfs.pathOf(sha256)
      ? await enter({ sha256, bytes: (await stat(path)).size })
      : await pdfs.put(path, enter);
  const annotations = isLocked
    ? undefined
    : await bringAnnotationsIn({ paperId: owner, sha256 }, pdfAnnotations, signal);
  return { outcome: added > 0 ? 'added' : 'updated', isLocked, ...(annotations && { annotations }) };
}
