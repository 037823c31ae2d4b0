/**
 * A quote as people read it: the hyphens and line ends the page's layout put in are gone, white space is single.
 * For display and copying only; the stored quote stays as the page has it.
 */
export function readableQuote(exact: string): string {
  return (
    exact
      // biome-ignore lint/suspicious/noControlCharactersInRegex: U+0002 is a soft hyphen in pdfium's text
      .replace(/[\u0002\u00ad]\s*/g, '')
      .replace(/(\p{L})-\s*\n\s*(\p{Ll})/gu, '$1$2')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
