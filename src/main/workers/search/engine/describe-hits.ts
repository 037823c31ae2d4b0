import type { SearchField } from '#shared/entities/search.ts';
import { FIELDS, FULLTEXT } from './fields.ts';
import type { LiveSegment } from './live-segment.ts';
import { createPositionReader } from './positions.ts';
import type { Prepared } from './prepared-query.ts';
import { findPosting, type Segment } from './segment.ts';
import type { Ranked } from './top-hits.ts';

/** A paper found, and where. */
export interface Hit {
  id: string;
  score: number;
  /** The field that holds most of the query's words, of equals the weightiest. */
  where: SearchField;
  /** Terms of the paper that the query's words stand for. */
  terms: string[];
  /** The page that holds most of the query's words: its place among the pages of the paper's PDFs, from 0. */
  page?: number;
}

/** What one word or phrase of the query found in one paper. */
interface Finding {
  fields: number;
  /** Positions in the full text. */
  positions: number[];
}

interface Draft {
  hit: Ranked;
  terms: Set<string>;
  findings: Finding[];
}

/** Words that a paper is not found by, but for its lack of them, tell nothing about it. */
function leavesOf(query: Prepared): (Prepared & { kind: 'word' | 'phrase' })[] {
  if (query.kind === 'word' || query.kind === 'phrase') return [query];
  return query.kind === 'and' || query.kind === 'or' ? query.parts.flatMap(leavesOf) : [];
}

/** Says of the papers to be shown where they matched. Done for these alone: it takes longer than scoring does. */
export function describeHits(
  query: Prepared,
  segments: readonly LiveSegment[],
  hits: readonly Ranked[],
): Hit[] {
  const leaves = leavesOf(query);
  const drafts = hits.map((hit): Draft => ({ hit, terms: new Set(), findings: [] }));
  for (const leaf of leaves) {
    for (const draft of drafts) draft.findings.push({ fields: 0, positions: [] });
    for (const [index, { segment }] of segments.entries()) {
      const own = new Map(
        drafts.filter(({ hit }) => hit.segment === index).map((draft) => [draft.hit.document, draft]),
      );
      if (own.size === 0) continue;
      if (leaf.kind === 'word') tellWord(leaf, index, segment, own);
      else tellPhrase(leaf, index, own);
    }
  }
  return drafts.map((draft) => finish(draft, segments));
}

function tellWord(
  { expansion, fields }: Prepared & { kind: 'word' },
  index: number,
  segment: Segment,
  drafts: ReadonlyMap<number, Draft>,
): void {
  const { terms, numbers } = expansion;
  const readPositions = createPositionReader(segment);
  for (const [place, text] of terms.entries()) {
    const term = numbers[index * terms.length + place] as number;
    if (term < 0) continue;
    const end = segment.listStarts[term + 1] as number;
    for (let list = segment.listStarts[term] as number; list < end; list++) {
      const field = segment.listFields[list] as number;
      if ((fields & (1 << field)) === 0) continue;
      for (const [draft, posting] of postingsOf(segment, list, drafts)) {
        draft.terms.add(text);
        const finding = draft.findings.at(-1);
        if (!finding) continue;
        finding.fields |= 1 << field;
        if (field === FULLTEXT) readPositions(posting, finding.positions);
      }
    }
  }
}

/** The postings of these papers in a list. Short lists are read, in long ones each paper is looked for. */
function postingsOf(
  { documents, postingStarts }: Segment,
  list: number,
  drafts: ReadonlyMap<number, Draft>,
): [Draft, number][] {
  const found: [Draft, number][] = [];
  const from = postingStarts[list] as number;
  const to = postingStarts[list + 1] as number;
  if (to - from <= drafts.size * 8) {
    for (let posting = from; posting < to; posting++) {
      const draft = drafts.get(documents[posting] as number);
      if (draft) found.push([draft, posting]);
    }
    return found;
  }
  for (const [document, draft] of drafts) {
    const posting = findPosting(documents, from, to, document);
    if (posting >= 0) found.push([draft, posting]);
  }
  return found;
}

function tellPhrase(
  { asked, matches }: Prepared & { kind: 'phrase' },
  index: number,
  drafts: ReadonlyMap<number, Draft>,
): void {
  for (const { document, field, positions } of matches.places[index] ?? []) {
    const draft = drafts.get(document);
    const finding = draft?.findings.at(-1);
    if (!draft || !finding) continue;
    for (const word of asked.split(' ')) draft.terms.add(word);
    finding.fields |= 1 << field;
    if (field === FULLTEXT) for (const at of positions) finding.positions.push(at);
  }
}

function finish({ hit, terms, findings }: Draft, segments: readonly LiveSegment[]): Hit {
  const held = (field: number) => findings.reduce((sum, { fields }) => sum + ((fields >> field) & 1), 0);
  let best = 0;
  for (let field = 1; field < FIELDS.length; field++) if (held(field) > held(best)) best = field;
  const described = { id: hit.id, score: hit.score, where: FIELDS[best] as SearchField, terms: [...terms] };
  const segment = segments[hit.segment]?.segment;
  if (best !== FULLTEXT || !segment) return described;
  return { ...described, page: bestPage(segment, hit.document, findings) };
}

/** The page with most of the query's words; of equals the one where they stand most often, then the first. */
function bestPage(segment: Segment, document: number, findings: readonly Finding[]): number {
  const first = segment.documentPages[document] as number;
  const starts = segment.pageStarts.subarray(first, segment.documentPages[document + 1]);
  const words = new Uint32Array(starts.length);
  const times = new Uint32Array(starts.length);
  for (const { positions } of findings) {
    const seen = new Set<number>();
    for (const position of positions) {
      const page = pageAt(starts, position);
      times[page] = (times[page] as number) + 1;
      if (!seen.has(page)) words[page] = (words[page] as number) + 1;
      seen.add(page);
    }
  }
  let best = 0;
  for (let page = 1; page < starts.length; page++) {
    const more = (words[page] as number) - (words[best] as number);
    if (more > 0 || (more === 0 && (times[page] as number) > (times[best] as number))) best = page;
  }
  return best;
}

/** The last page that begins at or before the position. */
function pageAt(starts: Uint32Array, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
