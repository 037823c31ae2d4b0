import type { LibraryAnnotation } from '#shared/entities/annotation.ts';

export interface PaperGroup {
  paperId: string;
  title: string;
  annotations: LibraryAnnotation[];
}

/** Neighbours of one paper together, in the order they come. */
export function groupByPaper(annotations: readonly LibraryAnnotation[]): PaperGroup[] {
  const groups: PaperGroup[] = [];
  for (const annotation of annotations) {
    const last = groups.at(-1);
    if (last?.paperId === annotation.paperId) last.annotations.push(annotation);
    else
      groups.push({ paperId: annotation.paperId, title: annotation.paperTitle, annotations: [annotation] });
  }
  return groups;
}
