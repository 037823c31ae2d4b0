import { withoutArxivId } from '#shared/arxiv-id.ts';
import type { PdfText } from '../workers/pdf-text/client.ts';

/** What programs put in place of a title. */
const NO_TITLE =
  /^(?:untitled|document\d*|title|microsoft (?:word|powerpoint)|powerpoint presentation|slide \d+|scan\w*|.*\.(?:docx?|tex|dvi|indd|pdf|pptx?|ps|qxd|rtf)$|arxiv:.*)/i;

/** A file's name as a title: no extension, no arXiv id, no "(1)" of a second download, words apart. */
export function titleFromFileName(fileName: string): string {
  const bare = fileName.replace(/\.pdf$/i, '').normalize('NFC');
  const withoutId = withoutArxivId(bare);
  const spaced = /\s/.test(withoutId.trim()) ? withoutId : withoutId.replace(/[-+]/g, ' ');
  const title = spaced
    .replace(/_/g, ' ')
    .replace(/\s*\(\d+\)\s*$/, '')
    .replace(/^[\s\-–.,]+|[\s\-–.,]+$/g, '')
    .replace(/\s+/g, ' ');
  return (/\p{L}/u.test(title) ? title : bare).slice(0, 300) || 'Untitled';
}

/**
 * The title of a PDF: what page 1 shows. Metadata lie, so they are asked only where page 1 has no text, and the file's name is
 * the last resort; `isGuess` then says that it is no title to recognise a paper by.
 */
export function titleOfPdf(text: PdfText, fileName: string): { title: string; isGuess: boolean } {
  if (text.title) return { title: text.title, isGuess: false };
  const isScan = !/\p{L}{2}/u.test(text.pages[0] ?? '');
  const claimed = text.metadataTitle?.trim();
  if (isScan && claimed && claimed.split(' ').length >= 3 && !NO_TITLE.test(claimed)) {
    return { title: claimed, isGuess: true };
  }
  return { title: titleFromFileName(fileName), isGuess: true };
}
