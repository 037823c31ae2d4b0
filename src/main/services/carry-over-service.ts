import type { CarryOver, Elsewhere } from '#shared/contract/carry-over.ts';
import type { Annotation, NewAnnotation } from '#shared/entities/annotation.ts';
import type { AnnotationCarryRepository, FoundPlace } from '../database/repositories/annotation-carries.ts';
import type { AnnotationRepository } from '../database/repositories/annotations.ts';
import type { DocumentRepository } from '../database/repositories/documents.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';
import type { WriteLock } from '../database/write-lock.ts';
import { carriedCopy, type NewPlace } from './carried-mark.ts';
import type { Changes } from './changes.ts';
import { notFound } from './errors.ts';
import type { PlaceFinder, Target } from './find-places.ts';

interface Deps {
  annotations: Pick<AnnotationRepository, 'forPaper' | 'notOn'>;
  carries: AnnotationCarryRepository;
  papers: Pick<PaperRepository, 'resolveId'>;
  documents: Pick<DocumentRepository, 'forPaper'>;
  findPlaces: PlaceFinder;
  changes: Changes;
  /** Waits for the library's write lock. */
  whenFree: WriteLock['whenFree'];
}

export type CarryOverService = ReturnType<typeof createCarryOverService>;

/** Marks that came without a PDF, by whose quote a place can be found. */
const unplacedOf = (marks: readonly Annotation[]): Annotation[] =>
  marks.filter(({ documentSha256, quote }) => documentSha256 === undefined && quote !== undefined);

const foundPlace = (id: string, documentSha256: string, place: NewPlace): FoundPlace => ({
  id,
  documentSha256,
  page: place.page,
  rects: place.rects,
  placement: place.placement,
  ...(place.position && { position: place.position }),
});

/** Brings the marks on one PDF of a paper to another of it, as copies; and gives places to marks that have none. */
export function createCarryOverService(deps: Deps) {
  const { annotations, carries, papers, documents, findPlaces, changes, whenFree } = deps;

  /** The marks that are not on the PDF yet: one of each family of copies, from the newest PDF it has a place on. */
  function awaiting({ paperId, to }: Target): {
    marks: Annotation[];
    unplaced: Annotation[];
    already: number;
  } {
    const all = annotations.notOn(paperId, to);
    if (all.length === 0) return { marks: [], unplaced: [], already: 0 };
    const there = new Set(
      carries.kin(paperId).flatMap((kin) => (kin.documentSha256 === to ? [kin.root] : [])),
    );
    const newest = documents.forPaper(paperId).map(({ sha256 }) => sha256);
    const age = ({ documentSha256 = '' }: Annotation) =>
      newest.includes(documentSha256) ? newest.indexOf(documentSha256) : newest.length;
    const isBetter = (a: Annotation, b: Annotation) =>
      (a.placement === 'lost') === (b.placement === 'lost') ? age(a) < age(b) : b.placement === 'lost';
    const families = new Map<string, Annotation>();
    const already = new Set<string>();
    for (const mark of all) {
      if (mark.documentSha256 === undefined) continue;
      const root = mark.carriedFrom ?? mark.id;
      const other = families.get(root);
      if (there.has(root)) already.add(root);
      else if (!other || isBetter(mark, other)) families.set(root, mark);
    }
    return { marks: [...families.values()], unplaced: unplacedOf(all), already: already.size };
  }

  /** Makes copies of the marks on the PDF `to`, and gives places there to those that have none. */
  async function bring(
    { paperId, to }: Target,
    { marks, unplaced, already }: ReturnType<typeof awaiting>,
    signal?: AbortSignal,
  ): Promise<CarryOver> {
    const report: CarryOver = { moved: [], uncertain: [], lost: [], already };
    const all = [...marks, ...unplaced];
    if (all.length === 0) return report;
    const places = await findPlaces(all, { paperId, to }, signal);
    const copies: { of: string; copy: NewAnnotation }[] = [];
    const found: FoundPlace[] = [];
    for (const [index, mark] of all.entries()) {
      const place = places[index];
      if (!place) continue;
      if (mark.documentSha256 !== undefined) copies.push({ of: mark.id, copy: carriedCopy(mark, to, place) });
      else found.push(foundPlace(mark.id, to, place));
    }
    const entered = await whenFree(() => carries.enter(copies, found));
    for (const { id, placement } of [...copies.map(({ copy }) => copy), ...found]) {
      if (!entered.has(id)) report.already += 1;
      else if (placement === 'exact') report.moved.push(id);
      else if (placement === 'uncertain') report.uncertain.push(id);
      else report.lost.push(id);
    }
    if (entered.size > 0) {
      changes.publish({ type: 'annotations.changed', paperId });
      changes.publish({ type: 'papers.changed', ids: [paperId] });
    }
    return report;
  }

  /** @throws NOT_FOUND */
  function targetOf({ paperId, to }: Target): Target {
    const today = papers.resolveId(paperId);
    if (!today) throw notFound('This paper');
    if (!documents.forPaper(today).some(({ sha256 }) => sha256 === to)) throw notFound('This PDF');
    return { paperId: today, to };
  }

  return {
    /** How many marks of the paper are not on this PDF of it but could be. */
    elsewhere(target: Target): Elsewhere {
      const { marks, unplaced } = awaiting(targetOf(target));
      const byDocument = Map.groupBy(marks, (mark) => mark.documentSha256 ?? '');
      return {
        on: [...byDocument].map(([documentSha256, { length }]) => ({ documentSha256, count: length })),
        unplaced: unplaced.length,
      };
    },

    /**
     * Copies the marks on other PDFs of the paper to this one and gives places on it to marks that have none. What is there
     * already, or was and lies in the trash, is left as it is.
     * @throws NOT_FOUND; CONFLICT when the PDF cannot be read; the signal's reason
     */
    async carryOver(target: Target, signal?: AbortSignal): Promise<CarryOver> {
      const today = targetOf(target);
      return bring(today, awaiting(today), signal);
    },

    /**
     * Gives places on the paper's newest PDF to those of its marks that have a quote and no PDF yet, as they come from other
     * programs. Without a PDF they wait.
     * @throws CONFLICT when the PDF cannot be read; the signal's reason
     */
    async placeUnanchored(paperId: string, signal?: AbortSignal): Promise<void> {
      const today = papers.resolveId(paperId) ?? paperId;
      const [newest] = documents.forPaper(today);
      if (!newest) return;
      const target = { paperId: today, to: newest.sha256 };
      await bring(
        target,
        { marks: [], unplaced: unplacedOf(annotations.forPaper(today)), already: 0 },
        signal,
      );
    },
  };
}
