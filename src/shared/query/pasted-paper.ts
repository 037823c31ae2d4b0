import { LONGEST_NAME, namedPaper, withoutEnding } from '../named-paper.ts';

/** A paper named where a query's next part begins: the id of its filter, and how many characters name it. */
export interface PastedPaper {
  value: string;
  length: number;
}

/** One word, or an id and what arXiv's stamp has before and behind it. */
const CHUNKS = [
  /^(?:arxiv:\s*)?[^\s"“”„]+(?:\s+v\d+)?\s*\[[a-z-]+(?:\.[a-z-]+)?\](?:\s+\d{1,2}\s+[a-z]{3,9}\s+\d{4})?/i,
  /^(?:(?:arxiv|doi):\s+)?[^\s"“”„]+/i,
];

/** Reads an arXiv id or stamp, a DOI, or an address of a paper at the beginning of a text. */
export function pastedPaper(text: string): PastedPaper | undefined {
  for (const pattern of CHUNKS) {
    const [written = ''] = text.match(pattern) ?? [];
    // Most words are none; ids and addresses hold a number.
    if (written.length > LONGEST_NAME || !/\d/.test(written)) continue;
    const chunk = withoutEnding(written);
    const named = namedPaper(chunk);
    if (named) {
      return { value: 'doi' in named ? `doi:${named.doi}` : `arxiv:${named.arxivId}`, length: chunk.length };
    }
  }
  return undefined;
}
