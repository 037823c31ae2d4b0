import { foldTitle } from '#shared/text/fold.ts';
import type { PageLines } from '../text-lines.ts';
import { believedTitle } from './claimed-title.ts';
import { findTitle } from './find-title.ts';

const countAccented = (text: string): number => text.match(/[^\p{ASCII}\s]/gu)?.length ?? 0;
const isOneCase = (text: string): boolean => text === text.toUpperCase() || text === text.toLowerCase();

/**
 * A paper's title: what its file claims where page 1 bears it out, else what page 1 shows. A subtitle that the claim leaves out
 * belongs to it; of two spellings the one with capitals and accents is kept.
 *
 * @param page page 1
 * @param claim the title in the file's metadata
 */
export function titleOfPage(page: PageLines, claim?: string): string | undefined {
  const shown = findTitle(page);
  const claimed = claim === undefined ? undefined : believedTitle(claim, page);
  if (claimed === undefined || shown === undefined) return claimed ?? shown;
  const [shownKey, claimedKey] = [foldTitle(shown), foldTitle(claimed)];
  if (!shownKey.startsWith(claimedKey)) return claimed;
  const isBetter =
    shownKey === claimedKey &&
    countAccented(claimed) >= countAccented(shown) &&
    !(isOneCase(claimed) && !isOneCase(shown));
  return isBetter ? claimed : shown;
}
