import { parseArxivId } from './arxiv-id.ts';

/** A paper as someone names it: by arXiv id, or by another publisher's DOI (in small letters: they know no case). */
export type NamedPaper = { arxivId: string; version?: number } | { doi: string };

const ARXIV_HOSTS =
  /^(?:www\.|export\.)?arxiv\.org$|^(?:www\.)?alphaxiv\.org$|^ar5iv\.(?:labs\.arxiv\.)?org$/;
const HUB_HOSTS = /^(?:www\.)?(?:huggingface\.co|hf\.co)$/;
const DOI_HOSTS = /^(?:dx\.)?doi\.org$/;
const ARXIV_PAGE = /^\/(?:abs|pdf|html|format|ps|e-print|src)\/(.+?)(?:\.pdf)?\/?$/i;
const HUB_PAGE = /^\/(?:api\/)?papers\/([^/]+?)(?:\.md)?\/?$/;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;
const DOI = /^10\.\d{4,9}\/\S+$/;
/** Host and path; no port or user name, which no address of a paper has. */
const ADDRESS = /^(?:https?:\/\/)?([^/?#\s@:]+)(\/[^?#]*)?(?=[?#]|$)/i;

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function fromId(text: string | undefined): NamedPaper | undefined {
  // Addresses often carry the old archives in capitals or with their class.
  const parsed = text === undefined ? undefined : parseArxivId(decodeSafely(text));
  return parsed && { arxivId: parsed.id, ...(parsed.version !== undefined && { version: parsed.version }) };
}

function fromDoi(text: string): NamedPaper | undefined {
  const doi = text.replace(/^doi:\s*/i, '');
  if (!DOI.test(doi)) return undefined;
  return fromId(doi.match(ARXIV_DOI)?.[1]) ?? { doi: doi.toLowerCase() };
}

function fromAddress(text: string): NamedPaper | undefined {
  const match = text.match(ADDRESS);
  const host = match?.[1]?.toLowerCase();
  if (host === undefined) return undefined;
  const path = match?.[2] ?? '';
  if (DOI_HOSTS.test(host)) return fromDoi(decodeSafely(path.slice(1)));
  if (ARXIV_HOSTS.test(host)) return fromId(path.match(ARXIV_PAGE)?.[1]);
  if (HUB_HOSTS.test(host)) return fromId(path.match(HUB_PAGE)?.[1]);
  return undefined;
}

/**
 * Reads what names a paper: an arXiv id (`2401.01234v2`, `arXiv:math/0601001`), an address of it on arXiv (abstract, PDF,
 * HTML) or on Hugging Face, or a DOI, bare or as an address. Undefined where the text is none of these.
 */
export function namedPaper(text: string): NamedPaper | undefined {
  const trimmed = text.trim().replace(/^<(.*)>$/, '$1');
  return fromId(trimmed.replace(/^arxiv:\s*/i, '')) ?? fromDoi(trimmed) ?? fromAddress(trimmed);
}
