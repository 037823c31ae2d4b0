import type { Annotation, NewAnnotation } from '#shared/entities/annotation.ts';
import type { AnnotationRepository } from '../database/repositories/annotations.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';
import type { Changes } from './changes.ts';
import { notFound } from './errors.ts';

interface Deps {
  annotations: AnnotationRepository;
  papers: PaperRepository;
  changes: Changes;
}

export type AnnotationsService = ReturnType<typeof createAnnotationsService>;

/** Highlights and notes. A write is on disk before it is answered. */
export function createAnnotationsService({ annotations, papers, changes }: Deps) {
  function existing(id: string): Annotation {
    const annotation = annotations.get(id);
    if (!annotation) throw notFound('This annotation');
    return annotation;
  }

  function announce({ paperId }: Annotation): void {
    changes.publish({ type: 'annotations.changed', paperId });
    changes.publish({ type: 'papers.changed', ids: [paperId] });
  }

  return {
    forPaper: ({ paperId }: { paperId: string }): Annotation[] =>
      annotations.forPaper(papers.resolveId(paperId) ?? paperId),

    list: ({ limit, offset }: { limit: number; offset: number }) => ({
      total: annotations.count(),
      annotations: annotations.newest(limit, offset),
    }),

    /** @throws NOT_FOUND when the paper is not in the library */
    create(input: NewAnnotation): Annotation {
      const paperId = papers.resolveId(input.paperId);
      if (!paperId) throw notFound('This paper');
      const annotation = existing(annotations.create({ ...input, paperId }));
      announce(annotation);
      return annotation;
    },

    /** @throws NOT_FOUND */
    update({ id, color, note }: { id: string; color?: Annotation['color']; note?: string }): Annotation {
      annotations.update(id, { color, note });
      const annotation = existing(id);
      announce(annotation);
      return annotation;
    },

    /** @throws NOT_FOUND */
    remove({ id }: { id: string }) {
      const annotation = existing(id);
      annotations.remove(id);
      announce(annotation);
      return {};
    },

    /** @throws NOT_FOUND */
    restore({ id }: { id: string }): Annotation {
      annotations.restore(id);
      const annotation = existing(id);
      announce(annotation);
      return annotation;
    },
  };
}
