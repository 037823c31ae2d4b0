export interface BenchOptions {
  /** Folder of real captures (`daily_papers/…`), or for `search` a gzipped file of papers; without it the data is generated. */
  corpus?: string;
  rounds: number;
}
