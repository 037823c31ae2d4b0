import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { NewAnnotation } from '#shared/entities/annotation.ts';
import type { AnnotationImport, AnnotationImportError } from '#shared/entities/exchange.ts';
import type { PaperRecord } from '#shared/entities/paper.ts';
import type { ImportedMark, PaperHint, ParsedAnnotations } from '#shared/interchange/imported.ts';
import type { AnnotationRepository } from '../database/repositories/annotations.ts';
import type { DocumentRepository } from '../database/repositories/documents.ts';
import type { PaperWriter } from '../database/repositories/paper-writer.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';
import type { WriteLock } from '../database/write-lock.ts';
import type { AnnotationsService } from './annotations-service.ts';

interface Deps {
  annotations: Pick<AnnotationsService, 'edit'>;
  stored: Pick<AnnotationRepository, 'get'>;
  papers: Pick<PaperRepository, 'find' | 'match' | 'resolveId'>;
  writer: Pick<PaperWriter, 'merge'>;
  documents: Pick<DocumentRepository, 'owners'>;
  /** Keeps the picture of an area, or throws. */
  keepPicture: (id: string, png: Buffer) => Promise<void>;
  /** Finds the places of a paper's annotations that have none. */
  placeUnanchored: (paperId: string, signal?: AbortSignal) => Promise<unknown>;
  /** Waits for the library's write lock. */
  whenFree: WriteLock['whenFree'];
}

export interface BroughtIn extends AnnotationImport {
  /** Papers that were not here and are described well enough to be added. */
  papersAdded: number;
  errors: AnnotationImportError[];
}

export type AnnotationImporter = ReturnType<typeof createAnnotationImporter>;

const TEXT_KINDS = new Set<ImportedMark['kind']>(['highlight', 'underline', 'strikeout']);

/** The paper as a source would tell of it; undefined where the file says too little to know it by. */
function recordOf({ id, arxivId, doi, title, ...hint }: PaperHint): PaperRecord | undefined {
  const lasting = arxivId ? `arxiv:${arxivId}` : doi ? `doi:${doi}` : undefined;
  const known = id?.startsWith('starter:') ? undefined : (id ?? lasting);
  if (!known || !title || /\s/.test(known)) return undefined;
  const { authors, authorCount, publishedAt, venue } = hint;
  const record = { id: known, title, arxivId, doi, authors, authorCount, publishedAt, venue };
  const told = Object.entries(record).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(told) as typeof record), source: 'file' };
}

/** What tells an annotation from others where its file gives it no id: the same in the same words is the same. */
function fingerprint(paperId: string, { quote, page, note, kind, createdAt }: ImportedMark): string {
  const what = JSON.stringify([paperId, kind, page, quote?.exact, note, createdAt]);
  return `import:${createHash('sha256').update(what).digest('hex').slice(0, 32)}`;
}

/** Brings in annotations that were read from a file: to the papers they are on, each once. */
export function createAnnotationImporter(deps: Deps) {
  const { annotations, stored, papers, writer, documents, keepPicture, placeUnanchored, whenFree } = deps;

  const ifHere = (id: string | null | undefined): string | undefined =>
    id && papers.find([id]).length > 0 ? id : undefined;

  function findPaper({ id, sha256, arxivId, doi, title }: PaperHint): string | undefined {
    const [match] = papers.match([{ arxivId, doi, title: title?.slice(0, 2000) }]);
    return (
      ifHere(id && papers.resolveId(id)) ??
      ifHere(sha256 && documents.owners(sha256).find((owner) => ifHere(owner))) ??
      ifHere(match)
    );
  }

  function whyNoPaper({ title, id }: PaperHint): string {
    const named = title ? `“${title.slice(0, 200)}”` : id;
    if (id?.startsWith('starter:')) return `its paper ${named} is of the starter shelf, which was taken out`;
    if (named) return `its paper ${named} is not in the library: add it, then import again`;
    return 'it does not say which paper it is on';
  }

  /** Answers the paper's id, today's; adds the paper where it is not here and the file describes it. */
  function createPaperFinder() {
    const known = new Map<string, string | undefined>();
    let added = 0;
    const refused: AnnotationImportError[] = [];
    return {
      added: () => added,
      refused,
      async find(hint: PaperHint): Promise<string | undefined> {
        const key = JSON.stringify([hint.id, hint.sha256, hint.arxivId, hint.doi, hint.title]);
        if (known.has(key)) return known.get(key);
        const record = findPaper(hint) === undefined ? recordOf(hint) : undefined;
        const merged = record && (await whenFree(() => writer.merge([{ record }])));
        added += merged?.added ?? 0;
        refused.push(...(merged?.refused ?? []).map(({ why }) => ({ where: 'a paper', why })));
        const found = ifHere(merged?.ids[0]) ?? findPaper(hint);
        known.set(key, found);
        return found;
      },
    };
  }

  /** A picture comes after its annotation: one that is without, for the import was cut off there, gets it now. */
  async function keepPictures(pictures: ReadonlyMap<string, { where: string; picture: string }>) {
    const errors: AnnotationImportError[] = [];
    for (const [id, { where, picture }] of pictures) {
      if (stored.get(id)?.hasPicture !== false) continue;
      try {
        await keepPicture(id, Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64'));
      } catch (error) {
        errors.push({ where, why: error instanceof Error ? error.message : String(error) });
      }
    }
    return errors;
  }

  /**
   * All in one step, or none. What is here already (by its id or where it came from, also in the trash) stays as it is.
   * Those without a place are then looked for in the paper's PDF.
   */
  async function bringIn(parsed: ParsedAnnotations, signal?: AbortSignal): Promise<BroughtIn> {
    const finder = createPaperFinder();
    const errors = [...parsed.errors];
    const create = new Map<string, NewAnnotation>();
    let already = 0;
    const pictures = new Map<string, { where: string; picture: string }>();
    for (const { where, line, paper, mark, picture } of parsed.annotations) {
      const paperId = await finder.find(paper);
      if (paperId === undefined) {
        errors.push({ where, ...(line !== undefined && { line }), why: whyNoPaper(paper) });
        continue;
      }
      const { id = uuidv7(), origin = mark.id ? undefined : fingerprint(paperId, mark) } = mark;
      if (picture) pictures.set(id, { where, picture });
      if (stored.get(id) || create.has(id)) already += 1;
      else create.set(id, { ...mark, id, paperId, ...(origin && { origin }) });
    }
    errors.push(...finder.refused);
    const made = await whenFree(() => annotations.edit({ create: [...create.values()] }));
    errors.push(...(await keepPictures(pictures)));
    const touched = [
      ...new Set(made.filter(({ rects }) => rects.length === 0).map(({ paperId }) => paperId)),
    ];
    for (const paperId of touched) {
      try {
        await placeUnanchored(paperId, signal);
      } catch (error) {
        signal?.throwIfAborted();
        // They are in, with their words: a PDF that cannot be read takes nothing from that.
        const why = error instanceof Error ? error.message : String(error);
        errors.push({ where: 'placing the marks', why });
      }
    }
    const unplaced = made.filter(
      ({ id, kind }) => TEXT_KINDS.has(kind) && stored.get(id)?.rects.length === 0,
    );
    return {
      added: made.length,
      already: already + create.size - made.length,
      unplaced: unplaced.length,
      papersAdded: finder.added(),
      errors,
    };
  }

  return { bringIn };
}
