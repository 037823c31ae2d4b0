import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidySource, toPlainText, toSegments } from '#shared/text/display.ts';

/** Segments as one string, formulas in ⟨⟩. */
const shown = (source: string): string =>
  toSegments(source)
    .map((segment) => {
      if (segment.kind === 'script')
        return segment.position === 'super' ? `↑${segment.text}` : `↓${segment.text}`;
      return segment.kind === 'text' ? segment.text : `⟨${segment.tex}⟩`;
    })
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
    ['Gr{\\"o}bner, K\\"{a}hler, Lov{á}sz, {\\L}ukasiewicz', 'Gröbner, Kähler, Lovász, Łukasiewicz'],
    ['\\AA ngstr\\"om, Stra\\ss e, \\O rsted, J\\o rgen', 'Ångström, Straße, Ørsted, Jørgen'],
    ['\\L{}ukasz and \\v Cech, Petkov{\\v s}ek, Erd\\H os', 'Łukasz and Čech, Petkovšek, Erdős'],
    ["S\\' os, R\\'{en}yi, B{\\\"}ohm, Tom\\'\\i nek", 'Sós, Rényi, Böhm, Tomínek'],
    ['at 5 \\AA resolution, \\copyright 2024', 'at 5 Å resolution, © 2024'],
    ['{BERT} and {GPT}: {C}ase, {\\textsc{SC}} stays', 'BERT and GPT: Case, SC stays'],
    ['\\emph {New Radio}, 360\\textdegree{}, \\r{ho}', 'New Radio, 360°, ρ'],
    ['\\emph{$k$-anonymous} and {\\em $b$-tree}', '⟨k⟩-anonymous and ⟨b⟩-tree'],
    ['\\$OneMillion-Bench', '$OneMillion-Bench'],
  ])('%s', (source, expected) => expect(shown(source)).toBe(expected));

  test.each([
    'we introduce \\method to shift',
    'the set {A, B} of',
    'run with --verbose',
    "it's the authors' own",
    'unbalanced { brace \\textbf{',
    'a `code` word',
    '{Math, Physics}',
    'Tom^ and ^x, a snake_case_{x',
  ])('what is not understood stays: %s', (source) => expect(shown(source)).toBe(source));

  test.each([
    ['X^{2}-Gaussian and X$^2$', 'X↑2-Gaussian and X⟨^2⟩'],
    ['O(n^4), ID^2, A^2Search, FaSTA^*', 'O(n↑4), ID↑2, A↑2Search, FaSTA↑*'],
    ['π^3, M^3 and 10^{-6}', 'π↑3, M↑3 and 10↑-6'],
    ['R^d, V_{0.5}, x_{t}^{2}, P^{th}', 'R↑d, V↓0.5, x↓t↑2, P↑th'],
    ['1\\textsuperscript{st}', '1↑st'],
    ['w^O(log w), snake_case, ^_^', 'w^O(log w), snake_case, ^_^'],
  ])('scripts stand above and below the line: %s', (source, expected) =>
    expect(shown(source)).toBe(expected),
  );

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

describe('plain text', () => {
  test.each([
    ['Bounds\n  for $\\ell_1$ at 4\\%', 'Bounds for ℓ₁ at 4%'],
    ['X^{2}, X$^2$ and $\\beta$-VAE', 'X², X² and β-VAE'],
    ['$x_{t+1}^{*}$ of $\\mathbb{R}^{n^2}$', 'xₜ₊₁^* of R^{n²}'],
  ])('is one line: %j', (source, expected) => expect(toPlainText(source)).toBe(expected));
});

describe('a tidy source', () => {
  test.each([
    ['Gr{\\"o}bner of $x^2$ for \\$5', 'Gröbner of $x^2$ for \\$5'],
    ['\\emph{$k$-anonymous}', '$k$-anonymous'],
    ['plain', 'plain'],
  ])('%s', (source, expected) => expect(tidySource(source)).toBe(expected));

  test('is shown as the source is', () => {
    const piece = fc.constantFrom(
      '\\',
      '{',
      '}',
      '$',
      '^',
      '_',
      '`',
      "''",
      '~',
      '--',
      '\\textbf{',
      "\\'",
      'e',
      ' ',
      'black',
      '2',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        const again = toPlainText(tidySource(source));
        expect(again).toBe(toPlainText(source));
      }),
    );
  });
});
