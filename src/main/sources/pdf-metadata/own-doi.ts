import { findDoi } from '#shared/doi.ts';
import { type NamedPaper, namedPaper } from '#shared/named-paper.ts';
import { isBibliographyHeading } from '#shared/references/headings.ts';
import { joinLines } from '#shared/references/join-lines.ts';

/** A page has no more lines than this. */
const MOST_LINES = 400;
/** So many lines at either end of a page's text are its header and footer. */
const EDGE = 4;
/** What stands before a DOI is read this far back. */
const MOST_BEFORE = 300;
const MOST_CHARS = 100_000;
/** A supplement says so in its first lines, and prints the DOI of what it belongs to. */
const TOP = 12;
const SUPPLEMENT =
  /^(?:electronic )?(?:supplement(?:ary|al)?|supporting) (?:materials?|information|data|text|appendix)\b/i;
/** A DOI that breaks at a line's end goes on in the next. */
const BEGUN = /10\.\d{4,9}\/|doi(?:\.org)?[:/ ]*$/i;
const LABEL =
  /(?:doi(?:\.org\/)?|object identifier(?: \(doi\))?)[\s:]*(?:https?:\/\/)?(?:(?:dx\.)?doi\.org\/)?(?:doi:)?\s*$/i;
const ONLY_LABEL =
  /^[\W\d]{0,3}(?:(?:article|paper|original|digital object identifier|published as|as published|cite (?:this|as))\W*)?(?:doi|digital object identifier|https?:\/\/(?:dx\.)?doi\.org\/|https?:\/\/)?[\s:()doi]*(?:https?:\/\/)?(?:(?:dx\.)?doi\.org\/)?(?:doi:)?\s*$/i;

/** Who registers what is no paper: data, programs, protocols, funders. */
const OF_DATA =
  /^10\.(?:13039\/|5281\/zenodo|6084\/|17605\/osf|24433\/|7910\/|5061\/|17632\/|4121\/|5066\/|1594\/|15468\/|17504\/|17862\/|18129\/|5255\/)/i;
/** What templates print until the paper has one. */
const PLACEHOLDER =
  /x{3}|n{4}|y{4}|0{6,}|1122445\.1122456|\/(?:access\.)?(?:19|20)\d\d\.(?:doi|0{3}\d*|\d*0{4})$|v0{2,}\.i0{2,}|\.doi$|s?00000-0|123456|insert|tba$|tbd$/i;
/** What a line says where the DOI in it is another work's. */
const OF_OTHERS =
  /\bet al\b|\bcode\b|\bdata(?:set)?s?\b|(?<!statistical |open source )\bsoftware\b|\bsource code\b|\brepositor|\bsupplement|\barchived?\b|\bprotocol\b|\bpreprint (?:of|at)\b|\bcomment(?:ary)? on\b|\b(?:erratum|correction|corrigendum|response|reply) (?:to|on)\b|\bretract|\bsee also\b|^\s*\[?\d{1,3}[.\]]\s+\p{Lu}/iu;
/** What a line says of the paper it stands on. */
const OF_ITSELF =
  /©|\(c\)|copyright|\biss?[bn]n?\b|\bvol(?:ume|\.)|\bpublished\b|\bcit(?:e|ation)\b|\bjournal\b|\bproc(?:eedings|\.)|\breceived\b|\baccepted\b|\ball rights reserved\b|front matter|\bin press\b|\b(?:19|20)\d{2}[,;:)]|\bconference\b|\bpreprint\b|\barticle\b|\bplos\b|\bieee\b|\bacm\b|\bpp?\.\s?\d/i;

interface Printed {
  doi: string;
  /** How surely it is the paper's own: 3 for a line of its own with its label, 2 at the page's edge or by what its line says. */
  certainty: number;
}

/** A DOI that a line holds or begins, and what stands before it. */
function doiOf(line: string, next: string): { doi: string; before: string } | undefined {
  const alone = findDoi(line);
  // Behind the full stop of a sentence, a word is not the rest of a DOI that has its number.
  const isWhole =
    alone !== undefined && line.endsWith('.') && /\d{3}/.test(alone.slice(8)) && /^\p{L}/u.test(next);
  const healed = isWhole ? line : joinLines([line, next]);
  const doi = isWhole ? alone : findDoi(healed);
  const at = doi === undefined ? -1 : healed.indexOf(doi.slice(0, 7));
  // It may begin in the next line only.
  if (!doi || at < 0 || at > line.length) return undefined;
  return { doi, before: healed.slice(Math.max(0, at - MOST_BEFORE), at) };
}

/** Every DOI of the lines with how it is printed. */
function printedIn(lines: readonly string[]): Printed[] {
  return lines.flatMap((line, index): Printed[] => {
    const found = BEGUN.test(line) ? doiOf(line, lines[index + 1] ?? '') : undefined;
    if (!found || OF_DATA.test(found.doi) || PLACEHOLDER.test(found.doi)) return [];
    const { doi, before } = found;
    const context = `${lines[index - 1] ?? ''} ${before}`;
    if (OF_OTHERS.test(before) || (OF_OTHERS.test(context) && !OF_ITSELF.test(context))) return [];
    const isEdge = index < EDGE || index >= lines.length - EDGE;
    if (ONLY_LABEL.test(before)) return [{ doi, certainty: LABEL.test(before) || isEdge ? 3 : 1 }];
    return isEdge || OF_ITSELF.test(context) ? [{ doi, certainty: 2 }] : [];
  });
}

/**
 * The DOI that a first page gives itself, and not one of a work that it cites, of its data or of the paper that it supplements;
 * a DOI of arXiv's is an arXiv id. Undefined where none is surely its own.
 *
 * @param text the text of page 1, lines ending in "\n"
 */
export function ownDoi(text: string): NamedPaper | undefined {
  const lines = text
    .slice(0, MOST_CHARS)
    .split('\n')
    .slice(0, MOST_LINES)
    .map((line) => line.trim());
  if (lines.slice(0, TOP).some((line) => SUPPLEMENT.test(line))) return undefined;
  const end = lines.findIndex((line, index) => index > EDGE && isBibliographyHeading(line));
  // Footers come behind the references that begin on the page.
  const own = end < 0 ? lines : [...lines.slice(0, end), ...lines.slice(Math.max(end, lines.length - EDGE))];
  const printed = printedIn(own);
  const most = printed.reduce((best, { certainty }) => Math.max(best, certainty), 0);
  const [first] = printed.filter(({ certainty }) => certainty === most);
  // Its parts may have their own, which go on where the whole one ends.
  const whole = printed.find(({ doi }) => first && doi !== first.doi && first.doi.startsWith(`${doi}.`));
  return first && namedPaper((whole ?? first).doi);
}
