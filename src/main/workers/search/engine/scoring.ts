/** What the scores of a search rest on, over all segments. */
export interface Collection {
  /** Papers. */
  count: number;
  /** Different terms in a field of a paper, on average, by field. */
  averageLengths: readonly number[];
}

/** Weights of words that are like the one asked for, as MiniSearch's option `weights`. */
const PREFIX_WEIGHT = 0.5;
const FUZZY_WEIGHT = 0.3;

/** The parameters of BM25+ that MiniSearch comes with (its `defaultBM25params`). */
const K = 1.2;
const B = 0.7;
const D = 0.5;

/** How telling a term is that stands in `matching` of `count` papers; `calcBM25Score` in MiniSearch 7.2. */
export const inverseFrequency = (matching: number, count: number): number =>
  Math.log(1 + (count - matching + 0.5) / (matching + 0.5));

/**
 * BM25+ of one term in one field of one paper, for the inverse frequency to be multiplied with. Y. Lv and C. Zhai,
 * "Lower-bounding term frequency normalization", CIKM 2011, as in MiniSearch 7.2 (`calcBM25Score`), which counts
 * different terms as a field's length.
 */
export const termScore = (frequency: number, length: number, averageLength: number): number =>
  D + (frequency * (K + 1)) / (frequency + K * (1 - B + (B * length) / averageLength));

/** What a longer word counts that begins with the one asked for (`executeQuerySpec` in MiniSearch 7.2). */
export const prefixWeight = (length: number, askedLength: number): number =>
  (PREFIX_WEIGHT * length) / (length + 0.3 * (length - askedLength));

/** What a word counts that is `distance` edits away (`executeQuerySpec` in MiniSearch 7.2). */
export const fuzzyWeight = (length: number, distance: number): number =>
  (FUZZY_WEIGHT * length) / (length + distance);

/** How many edits a word may be away, with MiniSearch's options `fuzzy: 0.2` and `maxFuzzy: 2`; none in numbers, names with signs and short words. */
export const editsAllowed = (word: string): number =>
  word.length >= 4 && !/[\d.+#]/.test(word) ? Math.min(2, Math.round(word.length * 0.2)) : 0;
