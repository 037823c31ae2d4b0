import type { AnnotationColor } from '../entities/annotation.ts';
import type { PaperSource, ReadState } from '../entities/paper.ts';
import type { SearchField } from '../entities/search.ts';

/** A word as it was written, without spaces. It may hold signs: whoever looks it up takes it apart as the index does. */
export interface WordNode {
  kind: 'word';
  text: string;
  /** Unfinished, or written with a star: words that begin so count too. */
  isPrefix: boolean;
  /** Where it must stand; absent: anywhere. */
  field?: SearchField;
}

/** Words that stand one after the other, as they are: neither typos nor beginnings count. */
export interface PhraseNode {
  kind: 'phrase';
  words: readonly string[];
  field?: SearchField;
}

export type HasValue = 'pdf' | 'code' | 'highlight' | 'note' | 'abstract';
export type IsValue = ReadState | 'starred';
export type TimeUnit = 'd' | 'w' | 'm' | 'y';

/** What holds of a paper, whatever its words. */
export type Filter =
  /** Published in these years; at least one end is there, both count. */
  | { on: 'year'; from?: number; to?: number }
  /** Published, or listed in a feed, in this time: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; at least one end, both count. */
  | { on: 'date'; from?: string; to?: string }
  /** The same, up to today: the last 7 d(ays), w(eeks), m(onths), y(ears). */
  | { on: 'recent'; count: number; unit: TimeUnit }
  | { on: 'source'; value: PaperSource }
  | { on: 'has'; value: HasValue }
  | { on: 'is'; value: IsValue }
  | { on: 'color'; value: AnnotationColor }
  /** A tag or a reading list by its name, case aside; with `isPrefix` each whose name begins so. */
  | { on: 'tag'; name: string; isPrefix: boolean }
  | { on: 'list'; name: string; isPrefix: boolean }
  /** The paper itself: `arxiv:2401.01234` or `doi:10.…`. */
  | { on: 'id'; value: string };

export interface FilterNode {
  kind: 'filter';
  filter: Filter;
}

/** A filter once the library was asked: the papers that pass. */
export interface IdsNode {
  kind: 'ids';
  ids: ReadonlySet<string>;
}

/** All parts hold; two parts at least, none of them itself an `and`. */
export interface AndNode<Leaf> {
  kind: 'and';
  parts: readonly QueryNode<Leaf>[];
}

/** One part holds; two parts at least, none of them itself an `or`. */
export interface OrNode<Leaf> {
  kind: 'or';
  parts: readonly QueryNode<Leaf>[];
}

/** The part does not hold; it is no `not` itself. It may stand alone: everything but. */
export interface NotNode<Leaf> {
  kind: 'not';
  part: QueryNode<Leaf>;
}

export type QueryNode<Leaf> = WordNode | PhraseNode | Leaf | AndNode<Leaf> | OrNode<Leaf> | NotNode<Leaf>;

/** A search as the user wrote it. */
export type QueryTree = QueryNode<FilterNode>;

/** A search as the index answers it: the filters are sets of papers. */
export type SearchTree = QueryNode<IdsNode>;
