import type { AnnotationImport } from '#shared/entities/exchange.ts';
import type { ImportReport } from '#shared/entities/import-report.ts';

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const papers = (count: number) => counted(count, 'paper', 'papers');
const marks = (count: number) => counted(count, 'mark', 'marks');

/** "Added 80 papers. 3 updated, 12 were here already." */
function paperWords({ added, updated, skipped }: ImportReport): string {
  const rest = [
    updated > 0 && `${updated.toLocaleString('en')} updated`,
    skipped > 0 && `${counted(skipped, 'was', 'were')} here already`,
  ].filter(Boolean);
  const lead = added > 0 ? `Added ${papers(added)}.` : 'Nothing new.';
  return `${lead}${rest.length > 0 ? ` ${rest.join(', ')}.` : ''}`;
}

/** "Added 12 marks. 3 marks were here already. The place of 1 mark was not found." */
function annotationWords({ added, already, unplaced }: AnnotationImport): string {
  const sentences = [
    added > 0 && `Added ${marks(added)}.`,
    already > 0 && `${marks(already)} ${already === 1 ? 'was' : 'were'} here already.`,
    unplaced > 0 && `The place of ${marks(unplaced)} was not found; the notes are kept.`,
  ].filter(Boolean);
  return sentences.length > 0 ? sentences.join(' ') : 'No marks were added.';
}

function lockedWords(count: number): string | false {
  if (count === 0) return false;
  return count === 1
    ? 'One PDF is locked: the reader asks for its password.'
    : `${count} PDFs are locked: the reader asks for their passwords.`;
}

/** Of a file of annotations several may fail, so there it is not files that are counted. */
function failureWords(count: number, ofAnnotations: boolean): string | false {
  if (count === 0) return false;
  if (ofAnnotations) return count === 1 ? 'One problem was met.' : `${count} problems were met.`;
  return count === 1 ? 'One file failed.' : `${count} files failed.`;
}

/** What an import did: papers, marks, and what went wrong. */
export function summary(report: ImportReport): string {
  const { added, updated, skipped, locked, annotations, errors } = report;
  const hasPapers = annotations === undefined || added + updated + skipped > 0;
  return [
    hasPapers && paperWords(report),
    annotations && annotationWords(annotations),
    lockedWords(locked.length),
    failureWords(errors.length, annotations !== undefined),
  ]
    .filter(Boolean)
    .join(' ');
}
