import { describe, expect, test } from 'vitest';
import { findTitle, type TextLine } from '../../../../src/main/workers/pdf-text/title.ts';

const HEIGHT = 842;
/** Lines down the page, in order: text, size, and where they stand if it matters. */
const lines = (...given: [text: string, size: number, more?: Partial<TextLine>][]): TextLine[] =>
  given.map(([text, size, more], index) => ({
    text,
    size,
    bold: false,
    x: 72,
    y: 780 - index * 22,
    turned: false,
    ...more,
  }));
const BODY: [string, number] = ['We study what happens when a reader keeps every paper in one place.', 10];
const title = (...given: Parameters<typeof lines>) => findTitle(lines(...given, BODY, BODY, BODY), HEIGHT);

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
    expect(findTitle([], HEIGHT)).toBeUndefined();
    expect(findTitle(lines(['12', 40]), HEIGHT)).toBeUndefined();
    expect(findTitle(lines(['A Footer in Large Print', 30, { y: 40 }]), HEIGHT)).toBeUndefined();
  });
});
