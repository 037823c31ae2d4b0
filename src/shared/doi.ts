/** Digital object identifiers as people and pages write them. They know no case. https://www.doi.org/doi-handbook/ */
const ANYWHERE = /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"“”‘’«»]{1,200}/g;
const WHOLE = /^(?:doi\s*:\s*)?(10\.\d{4,9}(?:\.\d+)*\/\S+)$/i;
/** What templates for papers print where the DOI will stand. */
const PLACEHOLDER = /\/(?:[nx._-]{3,}|1122445\.1122456|8888888\.7777777)$/i;
const OPENING: Record<string, string> = { ')': '(', ']': '[', '}': '{', '>': '<' };

/** Whether the last bracket of a text closes one that was not opened in it. */
export function endsWithForeignBracket(text: string): boolean {
  const last = text.at(-1) ?? '';
  const opening = OPENING[last];
  return opening !== undefined && text.split(last).length > text.split(opening).length;
}

const isPlaceholder = (doi: string): boolean => PLACEHOLDER.test(doi) || doi.endsWith('/');

/** Reads a DOI that is the whole text, with or without `doi:`, in small letters. */
export function parseDoi(text: string): string | undefined {
  const doi = WHOLE.exec(text.trim())?.[1]?.toLowerCase();
  return doi === undefined || isPlaceholder(doi) ? undefined : doi;
}

/** Cuts what belongs to the sentence; a closing bracket stays only if it was opened. */
function trimmed(found: string): string {
  let doi = found.replace(/%2f/gi, '/').replace(/%28/g, '(').replace(/%29/g, ')');
  // An old one holds "<1661::AID-SIM968>"; any other bracket of this kind is its text's.
  if (!/<[^<>]*>/.test(doi)) doi = doi.replace(/[<>].*$/, '');
  while (/[.,;:!?'*†]$/.test(doi) || endsWithForeignBracket(doi)) doi = doi.slice(0, -1);
  return doi;
}

/** The first DOI in a text, as it is written there. */
export function findDoi(text: string): string | undefined {
  for (const [found] of text.matchAll(ANYWHERE)) {
    const doi = trimmed(found);
    if (!isPlaceholder(doi)) return doi;
  }
  return undefined;
}
