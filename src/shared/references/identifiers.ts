import { findCitedArxivId } from '../arxiv-id.ts';
import { findDoi } from '../doi.ts';
import { linksIn } from '../text/links.ts';

export interface Identifiers {
  arxivId?: string;
  doi?: string;
  /** The first address that is neither of these. */
  url?: string;
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
