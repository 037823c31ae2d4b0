import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainText, toSegments } from '#shared/text/display.ts';

/** Segments as one string, formulas in ⟨⟩. */
const shown = (source: string): string =>
  toSegments(source)
    .map((segment) => (segment.kind === 'text' ? segment.text : `⟨${segment.tex}⟩`))
    .join('');

describe('maths', () => {
  test.each([
    ['$k$-NN in $O(n\\log n)$ time', '⟨k⟩-NN in ⟨O(n\\log n)⟩ time'],
    ['up to \\(5.49\\times\\) faster', 'up to ⟨5.49\\times⟩ faster'],
    ['$$E = mc^2$$ holds', '⟨E = mc^2⟩ holds'],
    ['is $NP$-hard', 'is ⟨NP⟩-hard'],
    ['$\\text{for all values of}\\ x > 0$', '⟨\\text{for all values of}\\ x > 0⟩'],
  ])('%s', (source, expected) => expect(shown(source)).toBe(expected));

  test('display formulas say so', () => {
    expect(toSegments('\\[x\\]')).toEqual([{ kind: 'maths', tex: 'x', display: true }]);
  });

  test.each([
    'costs $5 and $10 here',
    'between $5-$10 a run',
    'for just $0.005. These findings',
    'World Preference Modeling$ (WorldPM)',
    'paid $5 for the first and 10$ for the second',
    'US$ and A$ differ',
  ])('money and lone signs are no maths: %s', (source) => expect(shown(source)).toBe(source));
});

describe('stray LaTeX', () => {
  test.each([
    ['over 4\\% over', 'over 4% over'],
    ['S\\&R for \\$32,000', 'S&R for $32,000'],
    ['valued at \\1 million; \\3) then', 'valued at $1 million; \\3) then'],
    ['\\textbf{a \\emph{b}} c', 'a b c'],
    ['introduce \\texttt{Chart}', 'introduce Chart'],
    ['texttt{D}ual-texttt{H}ead', 'Dual-Head'],
    ['Role-Agent, black{a framework} that', 'Role-Agent, a framework that'],
    ['{\\em entropy collapse} in', 'entropy collapse in'],
    ['2.3\\times greater', '2.3× greater'],
    ['full-360^{circ} and 360{\\deg}', 'full-360° and 360°'],
    ['r{=}4', 'r=4'],
    ["na\\\"ive, Bolet\\'{\\i}n, \\'Eclair, vis-\\`a-vis", 'naïve, Boletín, Éclair, vis-à-vis'],
    ["``world models'' and `x'", '“world models” and ‘x’'],
    ['Figure~3, about ~150,000 and \\~8B', 'Figure 3, about ~150,000 and ~8B'],
    ['epochs--21 --- well', 'epochs–21 — well'],
    ['as shown~\\cite{lamport94}.', 'as shown .'],
  ])('%s', (source, expected) => expect(shown(source)).toBe(expected));

  test.each([
    'we introduce \\method to shift',
    'the set {A, B} of',
    'run with --verbose',
    "it's the authors' own",
    'unbalanced { brace \\textbf{',
    'a `code` word',
    'O(n^4) and ID^2',
  ])('what is not understood stays: %s', (source) => expect(shown(source)).toBe(source));

  test('addresses keep their own signs and lose only escapes', () => {
    expect(shown('at https://a.io/x--y~z.')).toBe('at https://a.io/x--y~z.');
    expect(shown('https://github.com/D/S\\_p.')).toBe('https://github.com/D/S_p.');
  });

  test('a label glued to an address is said once', () => {
    expect(shown('https://a.io/x{https://a.io/x}.')).toBe('https://a.io/x.');
    expect(shown('https://a.io/x{here}.')).toBe('https://a.io/x.');
    expect(shown('\\href{https://a.io/x}{Project}')).toBe('Project (https://a.io/x)');
  });
});

describe('any text', () => {
  test('never throws', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 });
    fc.assert(fc.property(units, (codes) => void toSegments(String.fromCharCode(...codes))));
  });

  test('never throws on what looks like markup', () => {
    const piece = fc.constantFrom(
      '\\',
      '{',
      '}',
      '$',
      '$$',
      '`',
      "''",
      '~',
      '--',
      'textbf',
      '\\textbf{',
      '\\(',
      '\\)',
      "\\'",
      'e',
      ' ',
      'black',
      'https://a.io/',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void toSegments(pieces.join(''))));
  });

  test('without markup comes back unchanged', () => {
    const plain = fc
      .string({ unit: 'grapheme', maxLength: 300 })
      .filter((text) => !/[\\{}~$`]|--|''/.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        expect(shown(text)).toBe(text);
      }),
    );
  });

  test('deep or endless braces cost no time', () => {
    expect(() => toSegments('\\textbf{'.repeat(5000))).not.toThrow();
    expect(() => toSegments('\\textbf{'.repeat(300) + '}'.repeat(300))).not.toThrow();
  });
});

test('plain text is one line', () => {
  expect(toPlainText('Bounds\n  for $\\ell_1$ at 4\\%')).toBe('Bounds for ℓ_1 at 4%');
});
