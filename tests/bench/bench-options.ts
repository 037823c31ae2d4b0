export interface BenchOptions {
  /** Folder of real captures (`daily_papers/…`); without it the data is generated. */
  corpus?: string;
  rounds: number;
}
