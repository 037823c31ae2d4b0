import { readableText } from '../text/readable-text.ts';

/**
 * A quote as people read it: the hyphens and line ends the page's layout put in are gone, white space is single.
 * For display and copying only; the stored quote stays as the page has it.
 */
export function readableQuote(exact: string): string {
  return readableText(exact).replace(/\s+/g, ' ').trim();
}
