import { findCitedArxivId } from '../arxiv-id.ts';
import { linksIn } from '../text/links.ts';

const DOI = /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"<>“”‘’«»]{1,200}/g;
const OPENING: Record<string, string> = { ')': '(', ']': '[', '}': '{', '>': '<' };

export interface Identifiers {
  arxivId?: string;
  doi?: string;
  /** The first address that is neither of these. */
  url?: string;
}

/** Cuts what belongs to the sentence; a closing bracket stays only if it was opened. */
function trimDoi(found: string): string {
  let doi = found.replace(/%2f/gi, '/').replace(/%28/g, '(').replace(/%29/g, ')');
  for (;;) {
    const last = doi.at(-1) ?? '';
    const opening = OPENING[last];
    const isForeign = opening ? doi.split(last).length > doi.split(opening).length : /[.,;:!?'*†]/.test(last);
    if (!isForeign) return doi;
    doi = doi.slice(0, -1);
  }
}

/** The first DOI in a text. */
export function findDoi(text: string): string | undefined {
  for (const [found] of text.matchAll(DOI)) {
    const doi = trimDoi(found);
    if (!doi.endsWith('/')) return doi;
  }
  return undefined;
}

const isIdentifier = (url: string): boolean =>
  /^https?:\/\/(?:[\w-]+\.)*(?:doi\.org|arxiv\.org)\//i.test(url);

/** By what a reference can be found; its lines' ends are healed already. */
export function findIdentifiers(text: string): Identifiers {
  return {
    arxivId: findCitedArxivId(text)?.id,
    doi: findDoi(text),
    url: linksIn(text).find(({ url }) => !isIdentifier(url))?.url,
  };
}
