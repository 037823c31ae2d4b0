import type { Annotation } from '#shared/entities/annotation.ts';

/** Beyond this, those heard of longest ago are forgotten. */
const MOST = 20_000;

const known = new Map<string, Annotation>();

/** Takes in annotations as the library answered them. */
export function learn(annotations: readonly Annotation[]): void {
  for (const annotation of annotations) {
    known.delete(annotation.id);
    known.set(annotation.id, annotation);
  }
  for (const id of known.keys()) {
    if (known.size <= MOST) return;
    known.delete(id);
  }
}

/** Takes in that annotations are in the trash, or gone. */
export function unlearn(ids: Iterable<string>): void {
  for (const id of ids) known.delete(id);
}

/** An annotation as last heard of. */
export const knownAnnotation = (id: string): Annotation | undefined => known.get(id);
