import { parseArxivId } from '#shared/arxiv-id.ts';

/** A paper as someone names it. */
export type PaperReference = { arxivId: string; version?: number } | { why: string };

const ARXIV_HOSTS =
  /^(?:www\.|export\.)?arxiv\.org$|^(?:www\.)?alphaxiv\.org$|^ar5iv\.(?:labs\.arxiv\.)?org$/;
const HUB_HOSTS = /^(?:www\.)?(?:huggingface\.co|hf\.co)$/;
const ARXIV_PAGE = /^\/(?:abs|pdf|html|format|ps|e-print|src)\/(.+?)(?:\.pdf)?\/?$/i;
const HUB_PAGE = /^\/(?:api\/)?papers\/([^/]+?)(?:\.md)?\/?$/;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;
const DOI = /^10\.\d{4,9}\/\S+$/;

const NOT_UNDERSTOOD: PaperReference = {
  why: 'this is no arXiv id or address, no DOI and no address of a paper on Hugging Face',
};

function fromId(text: string | undefined): PaperReference | undefined {
  // Addresses often carry the old archives in capitals or with their class.
  const parsed = text === undefined ? undefined : parseArxivId(decodeSafely(text));
  return parsed && { arxivId: parsed.id, ...(parsed.version !== undefined && { version: parsed.version }) };
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function fromDoi(text: string): PaperReference | undefined {
  const doi = text.replace(/^doi:\s*/i, '');
  if (!DOI.test(doi)) return undefined;
  return fromId(doi.match(ARXIV_DOI)?.[1]) ?? { why: 'only DOIs of arXiv papers can be looked up' };
}

function fromUrl(text: string): PaperReference | undefined {
  const hasScheme = /^https?:\/\//i.test(text);
  const url = URL.parse(hasScheme ? text : `https://${text}`);
  if (!url) return undefined;
  const host = url.hostname.toLowerCase();
  if (/^(?:dx\.)?doi\.org$/.test(host)) return fromDoi(decodeSafely(url.pathname.slice(1)));
  if (ARXIV_HOSTS.test(host)) return fromId(url.pathname.match(ARXIV_PAGE)?.[1]);
  if (HUB_HOSTS.test(host)) return fromId(url.pathname.match(HUB_PAGE)?.[1]);
  return undefined;
}

/**
 * Reads what names a paper: an arXiv id (`2401.01234v2`, `arXiv:math/0601001`), an address of it on arXiv (abstract, PDF,
 * HTML), on Hugging Face, or a DOI. `why` says for a person what is wrong with anything else.
 */
export function parsePaperReference(text: string): PaperReference {
  const trimmed = text.trim().replace(/^<(.*)>$/, '$1');
  return fromId(trimmed.replace(/^arxiv:\s*/i, '')) ?? fromDoi(trimmed) ?? fromUrl(trimmed) ?? NOT_UNDERSTOOD;
}
