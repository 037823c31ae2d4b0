/** The text of a PDF. */
export interface PdfText {
  pageCount: number;
  /** By page, from the first; shorter than `pageCount` where a limit was reached, '' for pages without text. */
  pages: string[];
  /** The title as page 1 shows it; absent where nothing there is surely one. */
  title?: string;
  /** What the file itself claims to be called. It often lies. */
  metadataTitle?: string;
}

export interface PdfLimits {
  /** Largest file, in bytes. */
  maxBytes: number;
  /** Pages read; those beyond stay without text. */
  maxPages: number;
  /** Characters read over all pages; pages beyond stay without text. */
  maxChars: number;
  /** Time after which the remaining pages stay without text, in milliseconds. */
  maxMs: number;
}

/** What the worker is started with. */
export interface PdfWorkerData {
  wasm: Uint8Array;
  limits: PdfLimits;
}

export type ToWorker = { path: string };

export type FromWorker =
  /** A sign of life, at least once a page. */
  | { type: 'progress'; page: number }
  | { type: 'done'; text: PdfText; memoryBytes: number }
  /** `broken`: PDFium itself fell over and must not be used again. `locked`: it is a sound PDF that needs a password. */
  | { type: 'failed'; why: string; broken: boolean; locked?: boolean };
