import { accentEdits, composeAccents } from './accents.ts';
import { brokenWordEdits, countWords, joinBrokenWords, type WordCount } from './broken-words.ts';
import { applyEdits, type Edit } from './edits.ts';
import { ligatureEdits, ligatureTables, spellLigatures } from './ligatures.ts';
import { lineNumberEdits, pageNumberEdits } from './margin-numbers.ts';

/** What no rule made letters of: line feeds and tabs aside, they are no text. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

const controlEdits = (text: string): Edit[] =>
  Array.from(text.matchAll(CONTROLS), ({ index }) => ({ start: index, end: index + 1, text: '' }));

/**
 * Text as people read it, from what is read in a PDF: ligatures spelled out, accents on their letters, broken words whole.
 * @param count how often the document has a word elsewhere
 */
export const readableText = (text: string, count?: WordCount): string =>
  joinBrokenWords(composeAccents(spellLigatures(text)), count).replace(CONTROLS, '');

/**
 * The same of all pages of a document, by its own words and fonts, without the numbers of lines and pages in the margins.
 * @param change gives a page with these changes of its text, and what else is kept of it
 */
export function readPages<Page extends { text: string }>(
  pages: readonly Page[],
  change: (page: Page, edits: readonly Edit[]) => Page,
): Page[] {
  const by = (rule: (text: string) => Edit[]) => (page: Page) => {
    const edits = rule(page.text);
    return edits.length > 0 ? change(page, edits) : page;
  };
  const tables = ligatureTables(pages.map(({ text }) => text));
  // Numbers of lines before broken words: they part them.
  const spelled = pages
    .map(by((text) => ligatureEdits(text, tables)))
    .map(by(accentEdits))
    .map(by(lineNumberEdits))
    .map(by(pageNumberEdits));
  const counts = countWords(spelled.map(({ text }) => text));
  return spelled
    .map(by((text) => brokenWordEdits(text, (word) => counts.get(word) ?? 0)))
    .map(by(controlEdits));
}

/** The same of pages of which nothing but their text is known. */
export const readablePages = (pages: readonly string[]): string[] =>
  readPages(
    pages.map((text) => ({ text })),
    ({ text }, edits) => ({ text: applyEdits(text, edits) }),
  ).map(({ text }) => text);
