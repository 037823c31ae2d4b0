import type { SyncReport } from '#shared/entities/sync.ts';

const papers = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'paper' : 'papers'}`;

/** "Added 2 papers. 1 was here already. 1 is added when there is a network."; nothing when nothing was done. */
export function addedWords({
  added,
  updated,
  unchanged,
  queued,
}: Omit<SyncReport, 'failed'> & { queued: number }): string {
  const here = updated + unchanged;
  return [
    added > 0 && `Added ${papers(added)}.`,
    here > 0 && `${papers(here)} ${here === 1 ? 'was' : 'were'} here already.`,
    queued > 0 && `${papers(queued)} will be added when there is a network.`,
  ]
    .filter(Boolean)
    .join(' ');
}
