import { pickForReview } from '#shared/daily-review.ts';
import type {
  Annotation,
  AnnotationEdit,
  AnnotationEditInput,
  AnnotationFilter,
  AnnotationGrouping,
  PageRange,
  ReviewAnnotation,
} from '#shared/entities/annotation.ts';
import type { AnnotationFinder, AnnotationSlice } from '../database/repositories/annotation-finder.ts';
import type { AnnotationReviewRepository } from '../database/repositories/annotation-reviews.ts';
import type { AnnotationRepository } from '../database/repositories/annotations.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';
import type { Changes } from './changes.ts';
import { notFound } from './errors.ts';

export interface ListInput {
  filter?: AnnotationFilter;
  groupBy?: AnnotationGrouping;
  limit: number;
  offset: number;
}

interface Deps {
  annotations: AnnotationRepository;
  finder: AnnotationFinder;
  reviews: AnnotationReviewRepository;
  papers: PaperRepository;
  changes: Changes;
}

export type AnnotationsService = ReturnType<typeof createAnnotationsService>;

/** Highlights and notes. A write is on disk before it is answered. */
export function createAnnotationsService({ annotations, finder, reviews, papers, changes }: Deps) {
  function existing(id: string): Annotation {
    const annotation = annotations.get(id);
    if (!annotation) throw notFound('This annotation');
    return annotation;
  }

  function announce(paperIds: Iterable<string>, by?: string): void {
    const ids = [...new Set(paperIds)];
    if (ids.length === 0) return;
    for (const paperId of ids) changes.publish({ type: 'annotations.changed', paperId, by });
    changes.publish({ type: 'papers.changed', ids });
  }

  /** The same with today's ids of the papers. */
  function withPapers(create: AnnotationEdit['create']): AnnotationEdit['create'] {
    return create.map((annotation) => {
      const paperId = papers.resolveId(annotation.paperId);
      if (!paperId) throw notFound('This paper');
      return { ...annotation, paperId };
    });
  }

  return {
    forPaper: ({ paperId, pages }: { paperId: string; pages?: PageRange }): Annotation[] =>
      annotations.forPaper(papers.resolveId(paperId) ?? paperId, pages),

    list: ({ filter = {}, groupBy = 'none', limit, offset }: ListInput): Promise<AnnotationSlice> =>
      finder.list(filter, groupBy, { limit, offset }),

    /** @throws NOT_FOUND when a paper or an annotation it names is not there; nothing is changed then */
    edit(input: AnnotationEditInput): Annotation[] {
      const { create = [], update = [], remove = [], unmade, restore = [], by } = input;
      const touched = [...update.map(({ id }) => id), ...remove, ...restore];
      const before = touched.map(existing);
      const made = withPapers(create);
      annotations.edit({ create: made, update, remove, unmade, restore });
      announce(
        [...made, ...before].map(({ paperId }) => paperId),
        by,
      );
      const ids = new Set([...made, ...update].map(({ id }) => id).concat(restore));
      return [...ids].flatMap((id) => annotations.get(id) ?? []);
    },

    trash: (range: { limit: number; offset: number }) => finder.trash(range),

    purge({ ids }: { ids?: string[] }): { deleted: number } {
      const deleted = annotations.purge(ids);
      if (deleted > 0) changes.publish({ type: 'library.changed' });
      return { deleted };
    },

    /** A few to look at again on a day, drawn by lot from those that are due; the same all day. */
    review({ day, before, limit }: { day: string; before: string; limit: number }): ReviewAnnotation[] {
      const drawn = pickForReview(reviews.candidates(before), day, limit);
      return reviews.forReview(drawn, day);
    },

    /** Counts once a day, however often it is said. */
    reviewed({ day, ids }: { day: string; ids: string[] }): Record<never, never> {
      reviews.note(ids, day);
      return {};
    },

    tags: () => finder.tags(),
  };
}
