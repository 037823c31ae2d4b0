import { composeAccents } from './accents.ts';
import { countWords, joinBrokenWords, type WordCount } from './broken-words.ts';
import { ligatureTables, spellLigatures } from './ligatures.ts';
import { withoutMargins } from './margins.ts';

/** What no rule made letters of: line feeds and tabs aside, they are no text. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

/**
 * Text as people read it, from what is read in a PDF: ligatures spelled out, accents on their letters, broken words whole.
 * @param count how often the document has a word elsewhere
 */
export const readableText = (text: string, count?: WordCount): string =>
  joinBrokenWords(composeAccents(spellLigatures(text)), count).replace(CONTROLS, '');

/** The same of all pages of a document, by its own words and fonts; without the numbers of lines and pages in the margins. */
export function readablePages(pages: readonly string[]): string[] {
  const tables = ligatureTables(pages);
  // Numbers of lines first: they part the broken words.
  const spelled = pages.map((page) => withoutMargins(composeAccents(spellLigatures(page, tables))));
  const counts = countWords(spelled);
  const count = (word: string) => counts.get(word) ?? 0;
  return spelled.map((page) => joinBrokenWords(page, count).replace(CONTROLS, ''));
}
