import { parseArxivId } from './arxiv-id.ts';
import { endsWithForeignBracket, parseDoi } from './doi.ts';

/** A paper as someone names it: by arXiv id, or by another publisher's DOI (in small letters: they know no case). */
export type NamedPaper = { arxivId: string; version?: number } | { doi: string };

/** Sites whose addresses hold arXiv's ids though they do not say so in their path. */
const OF_ARXIV = /^(?:[\w-]+\.)*(?:arxiv\.org|alphaxiv\.org|ar5iv\.org|arxiv-vanity\.com|lanl\.gov)$/i;
const HUB = /^(?:www\.)?(?:huggingface\.co|hf\.co)\/(?:api\/)?papers\/[^/]+\/?$/i;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;
/** Host and path; no port or user name, which no address of a paper has. */
const ADDRESS = /^(?:https?:\/\/)?([\w-]+(?:\.[\w-]+)+)(\/[^?#]*)?(?:[?#]|$)/i;
const PATH_DOI =
  /\/(10\.\d{4,9}(?:\.\d+)*\/.+?)(?:\/(?:pdf|epdf|full|abstract|meta|html|download))?(?:\.pdf)?\/?$/i;
/** Addresses are no longer, to say nothing of ids. In UTF-16 units. */
export const LONGEST_NAME = 2_000;
const WRAPPED = /^[<([{"'“‘]+/;

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What ends a sentence or closes a bracket opened before it is no part of a name. */
export function withoutEnding(text: string): string {
  let name = text;
  while (/[.,;:!?"'”’]$/.test(name) || endsWithForeignBracket(name)) name = name.slice(0, -1);
  return name;
}

function fromId(text: string): NamedPaper | undefined {
  const parsed = parseArxivId(text.replace(/(?:\.pdf|\.md)$/i, ''));
  return parsed && { arxivId: parsed.id, ...(parsed.version !== undefined && { version: parsed.version }) };
}

function fromDoi(text: string): NamedPaper | undefined {
  const doi = parseDoi(text);
  if (doi === undefined) return undefined;
  return fromId(doi.match(ARXIV_DOI)?.[1] ?? '') ?? { doi };
}

/** An id is a part of a path, or two where it has a slash: whatever the site calls its pages. */
function fromPath(path: string): NamedPaper | undefined {
  const parts = path.split('/').filter(Boolean);
  for (const [index, part] of parts.entries()) {
    const found = fromId(`${part}/${parts[index + 1] ?? ''}`) ?? fromId(part);
    if (found) return found;
  }
  return undefined;
}

function fromAddress(text: string): NamedPaper | undefined {
  const match = text.match(ADDRESS);
  const host = match?.[1] ?? '';
  const path = decodeSafely(match?.[2] ?? '');
  const doi = fromDoi(PATH_DOI.exec(path)?.[1] ?? '');
  if (doi) return doi;
  const holdsIds = OF_ARXIV.test(host) || HUB.test(host + path) || /\/arxiv[/:]/i.test(path);
  return holdsIds ? fromPath(path) : undefined;
}

/**
 * Reads what names a paper: an arXiv id (`2401.01234v2`, `arXiv:math/0601001`, arXiv's stamp, a PDF's name), a DOI, or an
 * address that holds one of them, on arXiv, on Hugging Face or at a publisher's. Brackets around it and the full stop after it
 * do no harm. Undefined where the text is none of these.
 */
export function namedPaper(text: string): NamedPaper | undefined {
  if (text.length > LONGEST_NAME) return undefined;
  const name = withoutEnding(text.trim().replace(WRAPPED, ''));
  return fromId(name) ?? fromDoi(name) ?? fromAddress(name);
}
