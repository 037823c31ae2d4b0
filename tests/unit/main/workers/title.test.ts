import { describe, expect, test } from 'vitest';
import type { TextLine } from '../../../../src/main/workers/pdf-text/text-lines.ts';
import { findTitle } from '../../../../src/main/workers/pdf-text/title/find-title.ts';
import { titleOfPage } from '../../../../src/main/workers/pdf-text/title/title-of-page.ts';

const HEIGHT = 842;
/** Lines down the page, in order: text, size, and where they stand if it matters. */
const lines = (...given: [text: string, size: number, more?: Partial<TextLine>][]): TextLine[] =>
  given.map(([text, size, more], index) => ({
    text,
    size,
    bold: false,
    x: 72,
    right: 72 + text.length * size * 0.5,
    y: 780 - index * 22,
    turned: false,
    ...more,
  }));
const BODY: [string, number] = ['We study what happens when a reader keeps every paper in one place', 10];
const page = (...given: Parameters<typeof lines>) => ({
  lines: lines(...given, BODY, BODY, BODY, BODY, BODY, BODY),
  height: HEIGHT,
});
const title = (...given: Parameters<typeof lines>) => findTitle(page(...given));

describe('the title on a first page', () => {
  test('is the largest print, over all its lines', () => {
    expect(title(['Reading Papers', 20], ['without a Network', 20], ['Ada Osei', 12])).toBe(
      'Reading Papers without a Network',
    );
  });

  test('is not the stamp up the margin', () => {
    expect(
      title(['arXiv:2401.01234v2 [cs.CL] 2 Jan 2024', 20, { turned: true }], ['Reading Papers Offline', 17]),
    ).toBe('Reading Papers Offline');
  });

  test.each([
    'Research Article',
    'R EVI EW Open Access',
    'OPEN ACCESS',
    'Abstract',
    'Proceedings of Something 2023',
    'Technical Report',
    'Hindawi Publishing Corporation',
  ])('is not the masthead %s', (masthead) =>
    expect(title([masthead, 20], ['Reading Papers Offline', 20])).toBe('Reading Papers Offline'),
  );

  test('is not a larger logo of a word', () => {
    expect(title(['PLOS', 22], ['Reading Papers without a Network', 18])).toBe(
      'Reading Papers without a Network',
    );
  });

  test('may be a single word', () => {
    expect(title(['Econometrics.jl', 20], ['José Bayoán Santiago Calderón', 12])).toBe('Econometrics.jl');
  });

  test('has its ligatures spelled out, and loses footnote marks and control characters', () => {
    expect(title(['Pre\u001cll Is E\u001ecient for Reading\u202e∗', 20])).toBe(
      'Prefill Is Efficient for Reading',
    );
  });

  test('has words that were broken at a line end whole again', () => {
    expect(title(['Reading Papers Contin\u0002', 20], ['ually and Few\u0002', 20], ['Shot', 20])).toBe(
      'Reading Papers Continually and Few-Shot',
    );
  });

  test('goes on after a small sign between its lines', () => {
    expect(
      title(['Collisions at', 20, { y: 700 }], ['2', 9, { y: 705 }], ['Great Energy', 20, { y: 678 }]),
    ).toBe('Collisions at Great Energy');
  });

  test('is unknown where nothing stands in the upper part', () => {
    expect(findTitle({ lines: [], height: HEIGHT })).toBeUndefined();
    expect(findTitle({ lines: lines(['12', 40]), height: HEIGHT })).toBeUndefined();
    const footer = lines(['A Footer in Large Print', 30, { y: 40 }]);
    expect(findTitle({ lines: footer, height: HEIGHT })).toBeUndefined();
  });

  test.each<[name: string, given: Parameters<typeof lines>]>([
    [
      'a journal in print larger than any title',
      [
        ['JSS Journal of Statistical Software', 28],
        ['August 2014, Volume 59, Issue 10. http://www.jstatsoft.org/', 10],
      ],
    ],
    [
      'a journal in the same print',
      [
        ['Journal of Computer and System Sciences', 17],
        ['www.elsevier.com/locate/jcss', 8],
      ],
    ],
    ['a university above a thesis', [['UNIVERSITY OF CALIFORNIA, IRVINE', 24]]],
    ['a faculty', [['Pós-Graduação em Física', 17]]],
    ['a conference', [['9th International Particle Accelerator Conference IPAC2018, Vancouver', 17]]],
    ['a caption', [['Table 2: Papers read and papers kept', 20]]],
    ['a figure with a name', [['Fig. 1 Overview of everything', 20]]],
    ['a formula', [['x = ∑ a + b − c ≤ 2', 20]]],
    [
      'a sentence',
      [
        [
          'To appear in Organizational simulation. Do not quote or cite without permission of the authors.',
          17,
        ],
      ],
    ],
    ['the name of a picture', [['SZ_max_err.eps', 20]]],
    ['signs that belong to no script', [['●❡tt✐♥❣ st❛rt❡❞ ✇✐t❤ s♣❛tst❛t', 20]]],
    ['a word within a logo', [['eLife', 34]]],
    ['a date', [['13 March 2021', 17]]],
    ['the number of a report', [['RT – ES 679 / 05', 17]]],
    ['what a repository prints', [['10 authors, including:', 17]]],
  ])('is not %s', (_, above) =>
    expect(title(...above, ['Reading Papers without a Network', 17, { y: 640 }], ['Ada Osei', 12])).toBe(
      'Reading Papers without a Network',
    ),
  );

  test('may be two words in capitals, as people are', () => {
    expect(
      title(
        ['JSS Journal of Statistical Software', 28],
        ['August 2014, Volume 59, Issue 10.', 10],
        ['Tidy Data', 17],
        ['Hadley Wickham', 12],
      ),
    ).toBe('Tidy Data');
  });

  test('is no sentence, where there is nothing else', () => {
    expect(
      findTitle({ lines: lines(['This is a simple document, made to be read.', 12]), height: HEIGHT }),
    ).toBeUndefined();
  });

  test('has its subtitle, in print of its own', () => {
    expect(
      title(
        ['The Dining Cryptographers Problem:', 15.1],
        ['Unconditional Sender and Recipient Untraceability', 14.1],
      ),
    ).toBe('The Dining Cryptographers Problem: Unconditional Sender and Recipient Untraceability');
    expect(
      title(['Support Vector Machines', 20], ['The Interface to a Library in R', 14], ['by Ada Osei', 12]),
    ).toBe('Support Vector Machines: The Interface to a Library in R');
    expect(title(['Reading Papers Alone', 20], ['Ada Osei, University of Somewhere', 12])).toBe(
      'Reading Papers Alone',
    );
  });

  test('ends where the authors begin, if they are set like it', () => {
    expect(
      title(
        ['A History of the Virtual Synchrony Replication Model', 10, { right: 340 }],
        ['Ken Birman', 10],
        ['Introduction', 10, { y: 700 }],
        [`A long line of text that fills the page ${'and goes on '.repeat(5)}`, 10],
      ),
    ).toBe('A History of the Virtual Synchrony Replication Model');
    expect(
      title(['Reading Papers Alone', 17], ['B. A. Osei and C. Wit', 17], ['Somewhere University', 12]),
    ).toBe('Reading Papers Alone');
    expect(title(['Reading Papers Alone', 17], ['27 Oct 2006', 17])).toBe('Reading Papers Alone');
  });

  test('keeps a power, and loses the mark of a footnote in a piece of its own', () => {
    expect(
      title(
        ['Ising on S', 16, { right: 158 }],
        ['2', 12, { x: 159, right: 164, y: 787 }],
        ['- The Affine Conjecture', 16, { x: 171, y: 780 }],
      ),
    ).toBe('Ising on S2 - The Affine Conjecture');
  });

  test('is the whole title where other print stands beside it', () => {
    expect(
      title(
        ['Functional Programming with Bananas', 17, { y: 700 }],
        ['DOI: 10.1234/5', 8, { x: 400, y: 690 }],
        ['and Barbed Wire', 17, { y: 680 }],
      ),
    ).toBe('Functional Programming with Bananas and Barbed Wire');
  });

  test('may be written without spaces', () => {
    expect(title(['深層学習による論文の', 20], ['自動要約に関する研究', 20], ['山田太郎', 12])).toBe(
      '深層学習による論文の自動要約に関する研究',
    );
  });

  test('has accents on their letters', () => {
    expect(title(['Schr¨odinger Bridges of Poincar´e', 17])).toBe('Schrödinger Bridges of Poincaré');
  });
});

describe('a title that the file claims', () => {
  const SHOWN = page(
    ['Vol. 12, 2020, Proceedings of the Society for Reading', 9],
    ['LARGE PRINT THAT SAYS NOTHING', 24, { y: 730 }],
    ['Reading Papers', 12, { y: 690 }],
    ['without a Network', 12, { y: 676 }],
  );

  test('is believed where page 1 shows its four words or more in one piece', () => {
    expect(titleOfPage(SHOWN, 'Reading papers without a network')).toBe('Reading papers without a network');
    expect(titleOfPage(SHOWN, 'Reading papers <i>without</i> a network')).toBe(
      'Reading papers without a network',
    );
    expect(titleOfPage(SHOWN, 'Reading papers without a network - Journal of Reading, Transactions on')).toBe(
      'Reading papers without a network',
    );
  });

  test.each([
    'Reading a network without papers',
    'Reading Papers',
    'Proceedings of the Society for Reading',
    'happens when a reader keeps',
    'Microsoft Word - Document1.doc',
  ])('is not believed of %s', (claim) =>
    expect(titleOfPage(SHOWN, claim)).toBe('LARGE PRINT THAT SAYS NOTHING'),
  );

  test('does not take a subtitle away, nor accents', () => {
    const shown = page(['Gröbner Bases in Four Easy Steps:', 20], ['A Tutorial for Everybody', 20]);
    expect(titleOfPage(shown, 'Grobner bases in four easy steps')).toBe(
      'Gröbner Bases in Four Easy Steps: A Tutorial for Everybody',
    );
  });
});
