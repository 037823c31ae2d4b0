import { namedPaper } from '../named-paper.ts';

/** A paper named where a query's next part begins: the id of its filter, and how many characters name it. */
export interface PastedPaper {
  value: string;
  length: number;
}

const CHUNK = /^(?:(?:arxiv|doi):\s+)?[^\s"“”„]+/i;

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** What ends a sentence or closes a bracket opened before it is no part of an id or address. */
function withoutEnding(text: string): string {
  if (/[.,;:!?]$/.test(text)) return text.slice(0, -1);
  if (text.endsWith(')') && count(text, ')') > count(text, '(')) return text.slice(0, -1);
  return text;
}

/** Reads an arXiv id, a DOI, or an address of a paper at the beginning of a text. */
export function pastedPaper(text: string): PastedPaper | undefined {
  let chunk = text.match(CHUNK)?.[0] ?? '';
  // Most words are none; ids and addresses hold a number.
  if (!/\d/.test(chunk)) return undefined;
  for (;;) {
    const shorter = withoutEnding(chunk);
    if (shorter === chunk) break;
    chunk = shorter;
  }
  const named = namedPaper(chunk);
  if (!named) return undefined;
  return { value: 'doi' in named ? `doi:${named.doi}` : `arxiv:${named.arxivId}`, length: chunk.length };
}
