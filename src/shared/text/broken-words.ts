/**
 * Puts together the words that a page's layout broke: soft hyphens go (pdfium writes them as U+0002), and so does a
 * hyphen at a line's end before a small letter.
 */
export function joinBrokenWords(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: U+0002 is a soft hyphen in pdfium's text
      .replace(/[\u0002\u00ad]\s*/g, '')
      .replace(/(\p{L})-\s*\n\s*(\p{Ll})/gu, '$1$2')
  );
}
