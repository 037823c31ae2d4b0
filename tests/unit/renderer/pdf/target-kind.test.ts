import { expect, it } from 'vitest';
import { isPageOnly, targetKind } from '../../../../src/renderer/pdf/target-kind.ts';

it.each([
  ['cite.vaswani2017', 'citation'],
  ['cite.0@smith', 'citation'],
  ['bib0012', 'citation'],
  ['link_CR12', 'citation'],
  ['Rpone.0197919.ref001', 'citation'],
  ['figure.caption.3', 'figure'],
  ['subfigure.1.2', 'figure'],
  ['algocf.1', 'figure'],
  ['f0005', 'figure'],
  ['table.caption.1', 'table'],
  ['link_Tab1', 'table'],
  ['equation.2.4', 'equation'],
  ['AMS.17', 'equation'],
  ['section.4', 'section'],
  ['subsubsection.4.1.2', 'section'],
  ['appendix.A', 'section'],
  ['section*.7', 'section'],
  ['Hfootnote.2', 'footnote'],
  ['page.7', 'page'],
  ['theorem.3.1', 'page'],
  ['Doc-Start', 'page'],
] as const)('a destination named %s is a %s', (name, kind) => {
  expect(targetKind({ name })).toBe(kind);
});

it.each([
  ['[12]', 'citation'],
  ['[3, 7–9]', 'citation'],
  ['Klein et al.', 'citation'],
  ['(2017)', 'citation'],
  ['Figure 2', 'figure'],
  ['Fig. 2b', 'figure'],
  ['Table 1', 'table'],
  ['(4)', 'equation'],
  ['Eq. (4)', 'equation'],
  ['Section 3.2', 'section'],
  ['§2', 'section'],
  ['Supplement E.1', 'section'],
] as const)('a link that reads %s without a name leads to a %s', (linkText, kind) => {
  expect(targetKind({ linkText })).toBe(kind);
});

it('looks at the text there last', () => {
  expect(targetKind({ name: '4a', linkText: '2', text: 'Table 2: Results of all methods' })).toBe('table');
  expect(targetKind({ linkText: '2', text: '[2] A. Author. A title. 2019.' })).toBe('citation');
  expect(targetKind({ text: 'Titterington DM, Smith AFM, Makov UE (1985). Statistical Analysis' })).toBe(
    'citation',
  );
  expect(targetKind({ linkText: '2', text: 'and so we find that it holds.' })).toBe('page');
});

it('tells links to a page as a whole, of which there is nothing to show', () => {
  expect(isPageOnly({ kind: 'page', top: 792, name: 'Doc-Start' })).toBe(true);
  expect(isPageOnly({ kind: 'page', top: 700, name: 'page.3' })).toBe(true);
  expect(isPageOnly({ kind: 'page' })).toBe(true);
  expect(isPageOnly({ kind: 'page', top: 400, name: 'Item.4' })).toBe(false);
  expect(isPageOnly({ kind: 'citation' })).toBe(false);
});
