import type { Annotation } from '#shared/entities/annotation.ts';

const rootOf = ({ id, carriedFrom }: Annotation): string => carriedFrom ?? id;

/**
 * Annotations without those on other PDFs of the paper whose copy, or original, is on the one shown: side by side they would
 * look like twins.
 */
export function oneOfEach<Shown extends Annotation>(
  annotations: readonly Shown[],
  isElsewhere: (annotation: Shown) => boolean,
): Shown[] {
  const here = new Set(annotations.filter((annotation) => !isElsewhere(annotation)).map(rootOf));
  return annotations.filter((annotation) => !isElsewhere(annotation) || !here.has(rootOf(annotation)));
}
