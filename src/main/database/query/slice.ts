/** Part of a long answer. */
export interface Slice {
  /** Negative: no limit, as SQLite takes it. */
  limit: number;
  offset: number;
}

export const ALL: Slice = { limit: -1, offset: 0 };
