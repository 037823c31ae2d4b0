import type { Annotation } from '../entities/annotation.ts';
import type { Paper } from '../entities/paper.ts';

/** A paper and those of its annotations that are exported, in reading order. */
export interface ExportedPaper {
  paper: Paper;
  annotations: readonly Annotation[];
}

/** The picture of an area as a `data:` address; undefined where none is kept. */
export type PictureOf = (annotation: Annotation) => string | undefined;

/** Where a paper is on the web; undefined where that is not known. */
export function webAddressOf({ arxivId, doi, projectPage }: Paper): string | undefined {
  if (arxivId) return `https://arxiv.org/abs/${arxivId}`;
  if (doi) return `https://doi.org/${encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
  return projectPage;
}
