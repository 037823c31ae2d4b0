/** Where the bytes of a PDF are, and what to ask for them with. */
export interface PdfSource {
  url: string;
  headers: Record<string, string>;
}
