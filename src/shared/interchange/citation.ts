import { readableQuote } from '../anchoring/readable-quote.ts';
import type { Annotation } from '../entities/annotation.ts';
import type { Paper } from '../entities/paper.ts';
import { openLink } from '../open-link.ts';
import { toPlainText } from '../text/display.ts';
import { familyName } from '../text/family-name.ts';

export type CitedPaper = Pick<Paper, 'id' | 'title' | 'authors' | 'authorCount' | 'publishedAt'>;

/** More of a title than this does not go into a citation in the text. */
const TITLE_WORDS = 6;

function shortTitle(title: string): string {
  const words = toPlainText(title).split(' ');
  return words.length > TITLE_WORDS ? `${words.slice(0, TITLE_WORDS).join(' ')}…` : words.join(' ');
}

/** Who is cited, after APA 7 (section 8.17): one name, two joined by "&", else the first and "et al."; without names the title. */
export function citedAuthors({ authors, authorCount, title }: CitedPaper): string {
  const [first, second] = authors;
  if (!first) return `“${shortTitle(title)}”`;
  const count = Math.max(authors.length, authorCount ?? 0);
  if (count === 1) return familyName(first.name);
  if (count === 2 && second) return `${familyName(first.name)} & ${familyName(second.name)}`;
  return `${familyName(first.name)} et al.`;
}

/**
 * A citation as it stands in a text: "(Vaswani et al., 2017, p. 3)".
 * @param page what the page calls itself, else its number
 */
export function inTextCitation(paper: CitedPaper, page?: string): string {
  const year = paper.publishedAt?.slice(0, 4) ?? 'n.d.';
  return `(${[citedAuthors(paper), year, page && `p. ${page}`].filter(Boolean).join(', ')})`;
}

type Cited = Partial<Pick<Annotation, 'id' | 'quote' | 'note'>> & Pick<Annotation, 'page'>;

/**
 * What is copied with its source: the quote (or, where no text was marked, the note), the citation, and on a line of its own
 * the link back to it.
 * @param pageLabel what the page calls itself, where that is not its number
 */
export function quoteWithCitation(paper: CitedPaper, annotation: Cited, pageLabel?: string): string {
  const { id, quote, note, page } = annotation;
  const citation = inTextCitation(paper, pageLabel ?? String(page));
  const words = quote ? `“${readableQuote(quote.exact)}”` : note?.trim();
  return `${[words, citation].filter(Boolean).join(' ')}\n${openLink({ paper: paper.id, annotation: id })}`;
}
