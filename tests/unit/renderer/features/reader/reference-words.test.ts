import { describe, expect, test } from 'vitest';
import { referenceName, targetName } from '../../../../../src/renderer/features/reader/reference-words.ts';
import type { TargetKind } from '../../../../../src/renderer/pdf/target-kind.ts';

const named = (kind: TargetKind, linkText: string, text = '') =>
  targetName({ kind, linkText, text, page: 7 });

describe('targetName', () => {
  test.each([
    ['Fig. 3', '', 'Figure 3'],
    ['3', 'Figure 3: What we saw.', 'Figure 3'],
    ['3a', '0.5\n1.0\nFigure 3: What we saw.', 'Figure 3'],
    ['2', 'axis', 'Figure 2'],
    ['', 'Algorithm 1 Sorting', 'Algorithm 1'],
    ['the picture', 'no caption here', 'Figure'],
  ])('a figure linked as %j at %j is %j', (linkText, text, name) => {
    expect(named('figure', linkText, text)).toBe(name);
  });

  test.each([
    ['4.2', '4.2 Ablations', 'Section 4.2'],
    ['Section 4.2', '', 'Section 4.2'],
    ['§3', '', 'Section 3'],
    ['A', 'A Proofs', 'Appendix A'],
    ['here', 'Ablations', 'Section'],
  ])('a section linked as %j at %j is %j', (linkText, text, name) => {
    expect(named('section', linkText, text)).toBe(name);
  });

  test.each([
    ['(2)', '', 'Equation 2'],
    ['Eq. (2.1)', '', 'Equation 2.1'],
    ['above', 'a = b (14)', 'Equation 14'],
  ])('an equation linked as %j at %j is %j', (linkText, text, name) => {
    expect(named('equation', linkText, text)).toBe(name);
  });

  test('a table goes by its caption, in whichever numerals', () => {
    expect(named('table', 'the table', 'TABLE II: Costs')).toBe('Table II');
  });

  test('a citation goes by its number, which a year is not', () => {
    expect(named('citation', '[12]')).toBe('Reference 12');
    expect(named('citation', '12')).toBe('Reference 12');
    expect(named('citation', '2015')).toBe('Reference');
    expect(named('citation', 'Feurer et al.')).toBe('Reference');
  });

  test('a page is a page', () => {
    expect(named('page', 'there')).toBe('Page 7');
    const place = { kind: 'page', linkText: 'there', text: '', page: 2 } as const;
    expect(targetName(place, ['i', 'ii'])).toBe('Page ii');
  });

  test('words that only begin alike are none', () => {
    expect(named('page', 'Section 4thly')).toBe('Page 7');
  });
});

test('a reference goes by its label', () => {
  expect(referenceName({ label: 'Knu84' })).toBe('Reference Knu84');
  expect(referenceName({})).toBe('Reference');
});
