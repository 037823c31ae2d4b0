import { readableQuote } from '#shared/anchoring/readable-quote.ts';
import type { WordCount } from '#shared/text/broken-words.ts';
import { readableText } from '#shared/text/readable-text.ts';
import type { PDFViewer } from './pdfjs.ts';
import type { PdfSelection } from './selection.ts';

interface CopyOptions {
  viewer: PDFViewer;
  /** What is selected of the document now. */
  selected: () => PdfSelection | undefined;
  count: WordCount;
  signal: AbortSignal;
}

/** Has what is copied from the pages, by whatever key or menu, be the text as people read it. */
export function listenForCopy({ viewer, selected, count, signal }: CopyOptions): void {
  const { container } = viewer;

  function onCopy(event: ClipboardEvent): void {
    // All of a document is selected by an element of pdf.js, which then asks for the text of all pages.
    const whole = container.querySelector('#hiddenCopyElement');
    if (whole && document.getSelection()?.containsNode(whole)) return;
    const selection = selected();
    if (!selection) return;
    event.clipboardData?.setData('text/plain', readableQuote(selection.quote.exact));
    event.preventDefault();
    event.stopPropagation();
  }
  // Before the text layers, which would copy lines as they are printed.
  container.addEventListener('copy', onCopy, { signal, capture: true });

  const printed = viewer.getAllText.bind(viewer);
  viewer.getAllText = async () => {
    const text = await printed();
    return text === null ? null : readableText(text, count);
  };
}
