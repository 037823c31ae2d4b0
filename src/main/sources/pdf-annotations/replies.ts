import type { PdfAnnotation } from './pdf-annotation.ts';

/**
 * Tells annotations that stand for themselves from answers to them, in the order of the file. Answers to answers count
 * as answers to what the conversation is about. A state ("accepted", "done") is neither.
 */
export function answersOf(found: readonly PdfAnnotation[]): {
  roots: PdfAnnotation[];
  answers: Map<PdfAnnotation, PdfAnnotation[]>;
} {
  const key = ({ page, index }: Pick<PdfAnnotation, 'page' | 'index'>) => `${page}/${index}`;
  const byPlace = new Map(found.map((annotation) => [key(annotation), annotation]));
  const answered = ({ page, inReplyTo }: PdfAnnotation) =>
    inReplyTo === undefined ? undefined : byPlace.get(key({ page, index: inReplyTo }));
  // Only a bare note answers with its words; what marks a place of its own stays a mark.
  const isAnswer = (annotation: PdfAnnotation) =>
    annotation.subtype === 'Text' && !annotation.isGrouped && answered(annotation) !== undefined;

  function rootOf(annotation: PdfAnnotation): PdfAnnotation | undefined {
    const seen = new Set<PdfAnnotation>();
    let root = annotation;
    while (isAnswer(root)) {
      // Answers that answer one another in a ring have no root.
      if (seen.has(root)) return undefined;
      seen.add(root);
      root = answered(root) ?? root;
    }
    return root;
  }

  const roots: PdfAnnotation[] = [];
  const answers = new Map<PdfAnnotation, PdfAnnotation[]>();
  for (const annotation of found) {
    if (annotation.isState) continue;
    const root = rootOf(annotation);
    if (!root || root === annotation) roots.push(annotation);
    else answers.set(root, [...(answers.get(root) ?? []), annotation]);
  }
  return { roots, answers };
}
