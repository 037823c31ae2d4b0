import type { ReferenceEntry } from './parse-bibliography.ts';

const SHORTEST = 25;
const LONGEST = 1500;
/** The share of entries that may look odd in a list that was read right. */
const MOST_ODD = 0.15;
const FEWEST_YEARS = 0.5;
/** A shorter list may name programs and sites alone. */
const SHORT_LIST = 8;

/** Whether labels that are numbers leave some out. */
const hasGaps = (entries: readonly ReferenceEntry[]): boolean =>
  entries.some(({ label }, index) => {
    const before = entries[index - 1]?.label;
    if (label === undefined || before === undefined || !/^\d+$/.test(`${label}${before}`)) return false;
    // A second list counts from one again.
    return Number(label) !== Number(before) + 1 && Number(label) !== 1;
  });

/**
 * Whether a list of references was likely not read right: entries in pieces or run together, most of them without a year, or
 * numbers left out.
 */
export function isUnsure(entries: readonly ReferenceEntry[]): boolean {
  if (entries.length === 0) return false;
  const odd = entries.filter(
    ({ text }) => text.length < SHORTEST || text.length > LONGEST || /^\p{Ll}/u.test(text),
  );
  const dated = entries.filter(({ year, arxivId, doi }) => year ?? arxivId ?? doi);
  return (
    odd.length > entries.length * MOST_ODD ||
    (entries.length >= SHORT_LIST && dated.length < entries.length * FEWEST_YEARS) ||
    hasGaps(entries)
  );
}
