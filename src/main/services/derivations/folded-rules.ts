import type { DerivationRule } from '../../background/derive-anew.ts';
import type { AnnotationRepository } from '../../database/repositories/annotations.ts';
import type { PaperWriter } from '../../database/repositories/paper-writer.ts';
import type { PaperRepository } from '../../database/repositories/papers.ts';
import { rule } from '../../database/rule-versions.ts';

interface Deps {
  papers: PaperRepository;
  writer: PaperWriter;
  annotations: AnnotationRepository;
}

/** So many take a few milliseconds. */
const BATCH = 200;

/** Rules that fold words the library holds, to find and to compare by. */
export function createFoldedRules({ papers, writer, annotations }: Deps): DerivationRule[] {
  return [
    { ...rule('title-keys'), batch: BATCH, subjects: papers.after, derive: writer.foldTitles },
    { ...rule('annotation-words'), batch: BATCH, subjects: annotations.after, derive: annotations.foldAnew },
  ];
}
