import type { ImportReport } from '#shared/entities/import-report.ts';

const papers = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'paper' : 'papers'}`;

/** "Added 80 papers. 3 updated, 12 were here already." */
export function summary({ added, updated, skipped, locked, errors }: ImportReport): string {
  const rest = [
    updated > 0 && `${updated.toLocaleString('en')} updated`,
    skipped > 0 && `${skipped.toLocaleString('en')} ${skipped === 1 ? 'was' : 'were'} here already`,
  ].filter(Boolean);
  const failed =
    errors.length === 1 ? ' One file failed.' : errors.length > 1 ? ` ${errors.length} files failed.` : '';
  const asks =
    locked.length === 1
      ? ' One PDF is locked: the reader asks for its password.'
      : locked.length > 1
        ? ` ${locked.length} PDFs are locked: the reader asks for their passwords.`
        : '';
  const lead = added > 0 ? `Added ${papers(added)}.` : 'Nothing new.';
  return `${lead}${rest.length > 0 ? ` ${rest.join(', ')}.` : ''}${asks}${failed}`;
}
