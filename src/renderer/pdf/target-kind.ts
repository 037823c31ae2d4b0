/** What a link within a paper leads to, as far as can be told. */
export type TargetKind = 'citation' | 'figure' | 'table' | 'equation' | 'section' | 'footnote' | 'page';

/**
 * Names of destinations as they are made by hyperref (cite.x, figure.caption.3, AMS.12, Hfootnote.2), publishers
 * (CR12, bib0012, f0005, B7-sensors-1) and word processors (_Toc123).
 */
const BY_NAME: readonly [RegExp, TargetKind][] = [
  [/^(cite|bib|bibitem|ref|reference|refs|citation)[._:-]?\d*/i, 'citation'],
  [/^(cr|bb?r?|r|b)\d+([._-]|$)/i, 'citation'],
  [/^((sub)?figure|fig|img|image|wrapfigure|scheme|f)[._:-]?[\d.]/i, 'figure'],
  [/^((sub)?figure|fig|algorithm|algocf(line)?|lstlisting|listing|scheme)([._:-]|$)/i, 'figure'],
  [/^((sub|long)?table|tbl|tab|t)[._:-]?[\d.]/i, 'table'],
  [/^((sub|long)?table|tbl|tab)([._:-]|$)/i, 'table'],
  [/^(equation|eqn?|ams|e|fd|disp-formula)[._:-]?[\d.]/i, 'equation'],
  [/^(equation|eqn?|disp-formula)([._:-]|$)/i, 'equation'],
  [/^(h?(foot|end)note|mpfootnote|fn|en)[._:-]?\d*/i, 'footnote'],
  [
    /^(part|chapter|(sub){0,2}section\*?|(sub)?paragraph|appendix|appsec|sec|toc|_toc|app)[._:-]?/i,
    'section',
  ],
  [/^s\d+/i, 'section'],
  [/^page[._:-]?/i, 'page'],
];

/** What the reader sees of the link. */
const BY_LINK: readonly [RegExp, TargetKind][] = [
  [/^(fig(ure|s|\.)?|scheme|algorithm|listing)\b/i, 'figure'],
  [/^tab(le|\.)?\b/i, 'table'],
  [/^(eq(uation|n|s|\.)?)\b/i, 'equation'],
  [/^(sec(tion|\.)?|chap(ter|\.)?|appendix|app\.|supplement|§)/i, 'section'],
  [/^\[[\w+,\s–-]{1,40}\]?$/, 'citation'],
  [/^[A-Z][\p{L}’'-]+(,? et al\.?|( (and|&) [A-Z][\p{L}’'-]+)?),? ?\(?(\d{4}[a-z]?)?\)?$/u, 'citation'],
  [/^\(?(19|20)\d{2}[a-z]?\)?$/, 'citation'],
  [/^\(\d{1,3}(\.\d{1,3})?[a-z]?\)$/, 'equation'],
];

/** How the place it leads to begins. */
const BY_TEXT: readonly [RegExp, TargetKind][] = [
  [/^(fig(ure|\.)|scheme|algorithm|listing)\s*[A-Z]?\d/i, 'figure'],
  [/^table\s*([A-Z]?\d|[IVX]+\b)/i, 'table'],
  [/^\[[\p{L}\d+]{1,12}\]\s/u, 'citation'],
  [/^\d{1,3}\.\s.*\b(19|20)\d{2}\b/, 'citation'],
  [/^\p{Lu}[\p{L}’'-]+,? \p{Lu}.{0,160}\((19|20)\d{2}[a-z]?\)/u, 'citation'],
  [/^(\d+(\.\d+)*|[A-Z](\.\d+)*)\.?\s+\p{Lu}[^.]{2,60}$/u, 'section'],
  [/\(\d{1,3}(\.\d{1,3})?\)$/, 'equation'],
];

function first(rules: readonly [RegExp, TargetKind][], text: string | undefined): TargetKind | undefined {
  const trimmed = text?.trim();
  return trimmed ? rules.find(([pattern]) => pattern.test(trimmed))?.[1] : undefined;
}

/** Publishers put their own before the name proper: link_CR12, Rpone.0197919.ref001. */
const lastPart = (name = '') => name.split(/[._:]/).at(-1);

/** Guesses from the destination's name, else from the words of the link, else from those it leads to. */
export function targetKind(told: { name?: string; linkText?: string; text?: string }): TargetKind {
  return (
    first(BY_NAME, told.name) ??
    first(BY_LINK, told.linkText) ??
    first(BY_NAME, lastPart(told.name)) ??
    first(BY_TEXT, told.text) ??
    'page'
  );
}

/** Whether a link leads to a page as a whole, as those of running heads do: there is nothing to show of it. */
export const isPageOnly = (target: { kind: TargetKind; top?: number; name?: string }): boolean =>
  target.kind === 'page' &&
  (target.top === undefined || /^(?:doc-start|page[._:-]?\w*)$/i.test(target.name ?? ''));
