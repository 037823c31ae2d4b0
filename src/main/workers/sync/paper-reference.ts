import { type NamedPaper, namedPaper } from '#shared/named-paper.ts';

/** A paper as someone names it, where it can be fetched. */
export type PaperReference = Extract<NamedPaper, { arxivId: string }> | { why: string };

/** Reads what names a paper (`namedPaper`). `why` says for a person what is wrong with anything else. */
export function parsePaperReference(text: string): PaperReference {
  const named = namedPaper(text);
  if (!named)
    return { why: 'this is no arXiv id or address, no DOI and no address of a paper on Hugging Face' };
  return 'doi' in named ? { why: 'only DOIs of arXiv papers can be looked up' } : named;
}
