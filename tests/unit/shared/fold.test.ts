import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, foldTitle } from '#shared/text/fold.ts';

describe('folded text', () => {
  test.each([
    ['Über  Größe', 'uber grosse'],
    ['Łukasz Jørgensen and Đorđe', 'lukasz jorgensen and dorde'],
    ['Ægir Þór Œuvre Eiríkur Guðmundsson', 'aegir thor oeuvre eirikur gudmundsson'],
    ['Işık, STRAẞE, Ħal, Ŧ, Ŋ, Ɓ, Əliyev', 'isik, strasse, hal, t, n, b, eliyev'],
    ['Hawaiʻi, Saʿdī', 'hawaii, sadi'],
    ['ᴅᴇᴇᴘ ꜱᴇᴇᴋ', 'deep seek'],
    ['ΚΌΣΜΟΣ κόσμος', 'κοσμοσ κοσμοσ'],
    ['eﬃcient ﬂow', 'efficient flow'],
    ['e\u001ecient \u001dow', 'efficient flow'],
    ['contin\u0002ual', 'continual'],
    ['contin\u00ad\nual', 'continual'],
    ['contin-\n  ual learning', 'continual learning'],
    ['GPT-\nStyle', 'gptstyle'],
    ['DeepSeek-\nR1 and COVID-\n19', 'deepseek-r1 and covid-19'],
    ['pre-\ntraining, self\u0002attention', 'pre-training, self-attention'],
    ['Schr¨odinger and Poincar´e', 'schrodinger and poincare'],
    ['①½', '11⁄2'],
  ])('%j', (text, folded) => expect(foldText(text)).toBe(folded));

  test('folds to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  test('does not tell composed from decomposed characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      }),
    );
  });
});

describe('a folded title', () => {
  test('does not mind case, punctuation and maths signs', () => {
    expect(foldTitle('Adapt-$\\infty$: Scalable!')).toBe('adaptinftyscalable');
    expect(foldTitle('POA: Pre-training Once')).toBe(foldTitle('poa  pre-\ntraining ONCE'));
    expect(foldTitle('学习')).toBe('学习');
    for (const title of ['$\\beta$-VAE', '\\(\\beta\\)-{VAE}', 'β-VAE'])
      expect(foldTitle(title)).toBe('betavae');
    for (const title of ['X^{2}-Gaussian', 'X$^2$-Gaussian', 'X²-Gaussian'])
      expect(foldTitle(title)).toBe('x2gaussian');
    expect(foldTitle('Gr{\\"o}bner')).toBe(foldTitle('Grobner'));
    expect(foldTitle('Περί κόσμου')).toBe('περικοσμου');
    expect(foldTitle('On Łukasiewicz Logic and Straße')).toBe(foldTitle('on Lukasiewicz logic and Strasse'));
  });
  test('holds letters and digits only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldTitle(text)).toMatch(/^[\p{L}\p{N}]*$/u);
      }),
    );
  });
});
