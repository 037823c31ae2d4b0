import type { Elsewhere } from '#shared/contract/carry-over.ts';
import type { PaperDocument } from '#shared/entities/document.ts';
import { isolated } from '#shared/text/direction.ts';
import { plural } from '../papers/describe.ts';

const areOn = (count: number) => `${plural(count, 'annotation')} ${count === 1 ? 'is' : 'are'} on`;

function nameIn({ version, fileName }: Pick<PaperDocument, 'version' | 'fileName'>): string {
  if (version !== undefined) return `version ${version}`;
  return fileName === undefined ? 'another PDF' : `“${isolated(fileName)}”`;
}

/** "12 annotations are on version 1, and 3 have no place yet." Nothing where there is nothing to bring. */
export function offerWords(
  { on, unplaced }: Elsewhere,
  documents: readonly PaperDocument[],
): string | undefined {
  const count = on.reduce((sum, { count: onOne }) => sum + onOne, 0);
  const own = on.length === 1 && documents.find(({ sha256 }) => sha256 === on[0]?.documentSha256);
  const where = own ? nameIn(own) : on.length === 1 ? 'another PDF' : 'other PDFs of this paper';
  const without = `${unplaced === 1 ? 'has' : 'have'} no place yet`;
  if (count === 0) return unplaced === 0 ? undefined : `${plural(unplaced, 'annotation')} ${without}.`;
  if (unplaced === 0) return `${areOn(count)} ${where}.`;
  return `${areOn(count)} ${where}, and ${unplaced} ${without}.`;
}

/** What bringing them is called: "Bring it to this version". */
export function bringWords({ on, unplaced }: Elsewhere, shown: Pick<PaperDocument, 'version'>): string {
  const count = on.reduce((sum, { count: onOne }) => sum + onOne, unplaced);
  const what = count === 1 ? 'it' : 'them';
  if (on.length === 0) return `Find ${count === 1 ? 'its place' : 'their places'}`;
  return `Bring ${what} to this ${shown.version === undefined ? 'PDF' : 'version'}`;
}
