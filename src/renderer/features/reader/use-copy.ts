import { useMemo } from 'react';
import { readableQuote } from '#shared/anchoring/readable-quote.ts';
import type { Annotation } from '#shared/entities/annotation.ts';
import type { PaperDetail } from '#shared/entities/document.ts';
import { quoteWithCitation } from '#shared/interchange/citation.ts';
import { showError, showToast } from '../../ui/toasts.ts';
import { pageLabel } from './page-label.ts';
import type { ReaderStore } from './reader-store.ts';

type Copied = Partial<Pick<Annotation, 'id' | 'quote' | 'note'>> & Pick<Annotation, 'page'>;

/** Where the clipboard is closed to pages, the old command still works on what is selected. */
function copyByCommand(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    // The pages have a copy of their own.
    event.stopPropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', put, { once: true, capture: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return isDone;
}

async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ message: done });
  } catch {
    if (copyByCommand(text)) showToast({ message: done });
    else showError('The text was not copied: the system keeps its clipboard closed.');
  }
}

/** Copies what was selected or marked: the words alone, or with where they are from. */
export function useCopy(reader: ReaderStore, paper: PaperDetail) {
  return useMemo(() => {
    const copy = ({ quote, note = '' }: Copied) =>
      copyText(quote ? readableQuote(quote.exact) : note, 'Copied');
    function copyCited(copied: Copied): Promise<void> {
      const label = pageLabel(reader.store.getState().labels, copied.page);
      return copyText(quoteWithCitation(paper, copied, label), 'Copied with citation');
    }
    const ofSelection = (how: (copied: Copied) => Promise<void>) => async () => {
      const { selection } = reader.store.getState();
      if (!selection) return;
      await how({ quote: selection.quote, page: selection.page });
      reader.dropSelection();
    };
    return {
      copy,
      copyCited,
      copySelection: ofSelection(copy),
      copySelectionCited: ofSelection(copyCited),
    };
  }, [reader, paper]);
}
