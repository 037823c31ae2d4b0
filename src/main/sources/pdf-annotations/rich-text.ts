import { load } from 'cheerio/slim';

/** What ends a line in the XHTML that annotations hold. */
const BLOCKS = 'p, div, br, li';

/** The words of an annotation's rich text (RC: a subset of XHTML, ISO 32000-2, 12.7.4.4), a line for each paragraph. */
export function wordsOfRichText(rich: string): string {
  if (!rich.includes('<')) return rich.trim();
  const $ = load(rich, { xml: true });
  // A new line within a paragraph is a space.
  for (const node of $('*').contents().toArray())
    if (node.type === 'text') node.data = node.data.replace(/\s+/g, ' ');
  $(BLOCKS).append('\n');
  return $.root()
    .text()
    .replace(/ *\n */g, '\n')
    .trim();
}
