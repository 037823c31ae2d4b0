import type {
  SearchField,
  SearchProblem,
  SearchReason,
  SearchScope,
  SearchSort,
} from '#shared/entities/search.ts';

export interface SearchRequest {
  /** In the language of `shared/query`. */
  query: string;
  in?: SearchScope[];
  /** Absent: by relevance. */
  sort?: SearchSort;
  /** It is being typed; absent: it is. */
  isUnfinished?: boolean;
  limit: number;
  offset: number;
  /** Milliseconds to wait for the index to take in what changed, then answer with what there is; absent: wait for all. */
  patienceMs?: number;
}

export interface AuthorRequest {
  /** Words of a name, the last perhaps unfinished. */
  text: string;
  limit: number;
}

/** A hit before the library adds the paper itself. */
export interface RawHit {
  id: string;
  score: number;
  why: SearchReason[];
  where: SearchField;
  snippet: string;
  page?: number;
  documentSha256?: string;
  terms: string[];
}

/** What was found in the index as it is. */
export interface RawAnswer {
  total: number;
  problems: SearchProblem[];
  suggestion?: string;
  hits: RawHit[];
}

export interface RawResults extends RawAnswer {
  ms: number;
  /** Papers that the index has yet to take in. */
  pending: number;
}
