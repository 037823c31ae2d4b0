import type { ReferenceEntry } from '#shared/references/parse-bibliography.ts';
import type { LinkTarget } from '../../pdf/link-target.ts';
import { pageName } from './page-label.ts';

/** "Reference 12", "Reference Knu84"; without a label of its own only "Reference". */
export function referenceName({ label }: Pick<ReferenceEntry, 'label'>): string {
  return label ? `Reference ${label}` : 'Reference';
}

const NUMBER = String.raw`(?:[A-Z]\.?)?\d+(?:[.-]\d+)*[a-z]?|[A-Z](?:\.\d+)+|[IVX]+`;

/** How captions and headings are begun, and what is said instead. */
const WORDS: readonly [RegExp, string][] = [
  [/^(?:figure|figs?\.?)$/i, 'Figure'],
  [/^(?:table|tab\.?|tbl\.?)$/i, 'Table'],
  [/^(?:equations?|eqn?s?\.?)$/i, 'Equation'],
  [/^(?:sections?|sec\.?|§)$/i, 'Section'],
  [/^(?:chapter|ch\.?)$/i, 'Chapter'],
  [/^(?:appendix|app\.?)$/i, 'Appendix'],
  [/^algorithm$/i, 'Algorithm'],
  [/^listing$/i, 'Listing'],
  [/^scheme$/i, 'Scheme'],
];
const NAMED = new RegExp(
  String.raw`^(figure|figs?\.?|table|tab\.|tbl\.|equations?|eqn?s?\.?|sections?|sec\.|§|chapter|ch\.|appendix|app\.|algorithm|listing|scheme)\s*\(?(${NUMBER})\)?(?![\w.]*\w)`,
  'i',
);

/** "Fig. 3" as "Figure 3"; undefined where a text does not begin so. */
function named(text: string): string | undefined {
  const [, word = '', number] = NAMED.exec(text.trim()) ?? [];
  const plain = WORDS.find(([pattern]) => pattern.test(word))?.[1];
  return plain && number ? `${plain} ${number}` : undefined;
}

const onlyNumber = (text: string) => new RegExp(`^\\(?(${NUMBER})\\)?$`).exec(text.trim())?.[1];

const KIND_WORDS: Record<LinkTarget['kind'], string> = {
  citation: 'Reference',
  figure: 'Figure',
  table: 'Table',
  equation: 'Equation',
  section: 'Section',
  footnote: 'Footnote',
  page: 'Page',
};

/** The number that stands at the end of an equation's line. */
const EQUATION_NUMBER = /\((\d+(?:\.\d+)*[a-z]?|[A-Z]\.?\d+)\)\s*$/m;
const HEADING_NUMBER = /^(\d+(?:\.\d+)*|[A-Z](?:\.\d+)*)\.?\s+\S/;

/**
 * What a link leads to, by name: "Figure 3", "Section 4.2"; only what it is where its number cannot be told.
 * @param labels what the pages call themselves
 */
export function targetName(
  target: Pick<LinkTarget, 'kind' | 'linkText' | 'text' | 'page'>,
  labels?: readonly string[],
): string {
  const { kind, linkText, text, page } = target;
  const word = KIND_WORDS[kind];
  const lines = text.split('\n');
  if (kind === 'page') return named(linkText) ?? pageName(labels, page);
  if (kind === 'citation') {
    const number = /^[[(]?(\d{1,3})[\])]?$/.exec(linkText.trim())?.[1];
    return number ? `${word} ${number}` : word;
  }
  if (kind === 'section' && !named(linkText)) {
    const number = HEADING_NUMBER.exec(lines[0] ?? '')?.[1] ?? onlyNumber(linkText);
    return number ? `${/^[A-Z]/.test(number) ? 'Appendix' : word} ${number}` : word;
  }
  const caption = kind === 'figure' || kind === 'table' ? lines.map(named).find(Boolean) : undefined;
  const own = named(linkText) ?? caption;
  if (own) return own;
  const number =
    onlyNumber(linkText) ?? (kind === 'equation' ? EQUATION_NUMBER.exec(lines[0] ?? '')?.[1] : undefined);
  return number ? `${word} ${number}` : word;
}
