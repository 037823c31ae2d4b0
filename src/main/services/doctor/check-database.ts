import type { LibraryCheck } from '../../database/repositories/library-check.ts';
import type { WriteLock } from '../../database/write-lock.ts';
import type { Findings } from './finding.ts';

const DATABASE = 'library.sqlite';

/** Whether the database is sound in itself. @returns false when nothing else in it can be relied on */
export async function checkDatabase(check: LibraryCheck, findings: Findings): Promise<boolean> {
  const broken = check.integrity();
  for (const why of broken) await findings.problem({ what: 'The database is damaged', where: DATABASE, why });
  if (broken.length > 0) return false;
  for (const { table, parent, rows } of check.brokenReferences()) {
    const why = `${rows} ${rows === 1 ? 'row refers' : 'rows refer'} to ${parent} that are not there`;
    await findings.problem({ what: 'References lead nowhere', where: `${DATABASE}, table ${table}`, why });
  }
  return true;
}

/** Whether what the tables say fits together. */
export async function checkRecords(
  check: LibraryCheck,
  findings: Findings,
  whenFree: WriteLock['whenFree'],
): Promise<void> {
  for (const { feed, date, items, entries } of check.shortDays()) {
    const where = `${DATABASE}, feed ${feed} of ${date}`;
    const why = `${entries} papers are listed where ${items} were fetched`;
    await findings.problem({ what: 'A feed day is incomplete', where, why }, async () => {
      await whenFree(() => check.forgetDay(feed, date));
      return 'noted as not fetched; the next sync fetches it';
    });
  }
  for (const { id, title } of check.oversizedPapers()) {
    const what = `The record of “${title.slice(0, 200)}” is far too long`;
    const why = 'a source told more of it than any paper has; it slows down every list that shows it';
    await findings.problem({ what, where: `${DATABASE}, paper ${id}`, why }, async () => {
      await whenFree(() => check.cutPaper(id));
      return 'cut to what Offprint takes in';
    });
  }
  for (const sha256 of check.textlessFiles()) {
    await findings.leftover({ what: 'A PDF whose text was never read', where: `pdfs/${sha256}.pdf` });
  }
  for (const sha256 of check.unownedFiles()) {
    await findings.leftover({ what: 'The record of a PDF that no paper has', where: `pdfs/${sha256}.pdf` });
  }
  for (const id of check.abandonedDownloads()) {
    const what = 'A download that was interrupted';
    const putBack = () => whenFree(check.putBackDownloads);
    await findings.leftover({ what, where: `${DATABASE}, download ${id}` }, putBack);
  }
}
