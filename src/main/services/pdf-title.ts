import { withoutArxivId } from '#shared/arxiv-id.ts';
import type { PdfText } from '../workers/pdf-text/client.ts';
import { isMasthead, isPictureName } from '../workers/pdf-text/title/kinds-of-text.ts';

/** What programs put in place of a title. */
const NO_TITLE =
  /^(?:untitled|document\d*|title|microsoft (?:word|powerpoint)|powerpoint presentation|scan\w*)/i;
const isNoTitle = (claimed: string): boolean =>
  NO_TITLE.test(claimed) || isPictureName(claimed) || isMasthead(claimed);

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
 * The title of a PDF: what page 1 shows. Where page 1 has no text that can be read, nothing bears out what metadata claim, and
 * the file's name is the last resort; `isGuess` then says that it is no title to recognise a paper by.
 */
export function titleOfPdf(text: PdfText, fileName: string): { title: string; isGuess: boolean } {
  if (text.title) return { title: text.title, isGuess: false };
  const isScan = !/\p{L}{2}/u.test(text.pages[0] ?? '');
  const claimed = text.metadataTitle?.trim();
  if (isScan && claimed && claimed.split(' ').length >= 3 && !isNoTitle(claimed)) {
    return { title: claimed, isGuess: true };
  }
  return { title: titleFromFileName(fileName), isGuess: true };
}
