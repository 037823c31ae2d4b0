import { describe, expect, test } from 'vitest';
import { composeAccents } from '#shared/text/accents.ts';
import { joinBrokenWords } from '#shared/text/broken-words.ts';
import { spellLigatures } from '#shared/text/ligatures.ts';
import { readablePages } from '#shared/text/readable-text.ts';

describe('a word that a line’s end breaks', () => {
  test.each([
    // The layout's hyphen.
    ['image cap-\ntions were opti-\nmized by infer-\nence', 'image captions were optimized by inference'],
    ['cap\u0002tions of libertar\u0002ian schools', 'captions of libertarian schools'],
    ['mecha\u00ad\nnisms and IMPOR-\nTANT Bet-\nween', 'mechanisms and IMPORTANT Between'],
    ['Bre-\nmen by isoto-\npically labelled trypto-\nphan', 'Bremen by isotopically labelled tryptophan'],
    // The word's own.
    ['pre-\ntraining and self\u0002attention', 'pre-training and self-attention'],
    ['State-of-the-\nart few-\nshot meta-\nlearning', 'State-of-the-art few-shot meta-learning'],
    ['a compound-\nword, simulation-\nfocused', 'a compound-word, simulation-focused'],
    ['DeepSeek-\nR1, COVID-\n19, GPT-\n4, pages 10-\n20', 'DeepSeek-R1, COVID-19, GPT-4, pages 10-20'],
    ['Cesa\u0002Bianchi', 'Cesa-Bianchi'],
    ['naïve-\nly', 'naïvely'],
    // No word at all.
    ['a dash -\nand a list', 'a dash -\nand a list'],
  ])('%j is %j', (text, whole) => expect(joinBrokenWords(text)).toBe(whole));

  test('is as its document writes it elsewhere, whatever others do', () => {
    const pages = [
      'We use pretraining here.',
      'Then pre\u0002training again, and zoom\u0002fold as zoom-fold.',
    ];
    expect(readablePages(pages)[1]).toBe('Then pretraining again, and zoom-fold as zoom-fold.');
  });

  test('is as its document writes it more often', () => {
    const pages = ['A multi-task model. multi-task', 'One multitask. Is it multi\u0002task?'];
    expect(readablePages(pages)[1]).toBe('One multitask. Is it multi-task?');
  });

  test('is known from a longer compound', () => {
    const pages = ['The out-of-sight-zone.', 'In sight\u0002zone'];
    expect(readablePages(pages)[1]).toBe('In sight-zone');
  });
});

describe('an accent that TeX set apart', () => {
  test.each([
    ['Schr¨odinger’s na¨ıve caf´e r´esum´e', 'Schrödinger’s naïve café résumé'],
    ['Erd˝os–R´enyi and Koˇsec, Poincar´e', 'Erdős–Rényi and Košec, Poincaré'],
    ['Mu˜noz, Jo˜ao, Inˆes, Gis`ele, Ume˚a', 'Muñoz, João, Inês, Gisèle, Umeå'],
    ['Mendon¸ca, Franc¸ois, Gonc¸alo126', 'Mendonça, François, Gonçalo126'],
    ['J´ on R´ unar, Sostr ¨ om, f ¨ ur', 'Jón Rúnar, Soström, für'],
    ['Go´mez and ´Emile, 1.5 ˚A', 'Gómez and Émile, 1.5 Å'],
    ['¨Uber Wa˛sowski', 'Über Wąsowski'],
    // Of formulas, code and other lines.
    ['Yˆ is the guess, xˆi = pˆnk, y˜ = y, ¯θ', 'Yˆ is the guess, xˆi = pˆnk, y˜ = y, ¯θ'],
    ['on `v` and `a`, Z → 4` decays', 'on `v` and `a`, Z → 4` decays'],
    ['et al. ´ (2023), Fis- ˜\nchmann, jl˙In', 'et al. ´ (2023), Fis- ˜\nchmann, jl˙In'],
    ['36/31˚C', '36/31˚C'],
  ])('%j is %j', (text, composed) => expect(composeAccents(text)).toBe(composed));
});

describe('ligatures of old fonts', () => {
  test.each([
    [
      'T1',
      'e\u001bect, \u001cnd, \u001dow, e\u001ecient, ba\u001fe',
      'effect, find, flow, efficient, baffle',
    ],
    ['Linux Libertine', 'e\u001dect, \u001bnd, \u001eow, e\u001ccient', 'effect, find, flow, efficient'],
    [
      'both in one text',
      'di\u001derent \u001eow of di\u001berent \u001dow',
      'different flow of different flow',
    ],
    ['OT1', 'di\u000berent, signi\u000ccant, e\u000ecient', 'different, significant, efficient'],
    ['a word that no list has', 'e\u001dect, di\u001derent: Pre\u001bxmann', 'effect, different: Prefixmann'],
    ['a broken word', 'arti\u001b\u0002cial e\u001dorts', 'artificial\u0002 efforts'.replace('l\u0002', 'l')],
    ['characters', 'eﬃcient ﬂow Ä½', 'efficient flow Ä½'],
  ])('in the order of %s', (_, text, spelled) =>
    expect(spellLigatures(text).replace('\u0002', '')).toBe(spelled),
  );

  test('are told for a document as a whole', () => {
    const pages = ['A di\u001derent e\u001dort.', 'By Zi\u001dmann.'];
    expect(readablePages(pages)).toEqual(['A different effort.', 'By Ziffmann.']);
  });

  test('are no letters in formulas', () => {
    expect(readablePages(['x =\n\u001b\n2\n\u000c y'])).toEqual(['x =\n\n2\n y']);
  });
});

describe('what stands in the margins', () => {
  const lines = [
    'first line of prose',
    'second line',
    'third line',
    'fourth line',
    'fifth line',
    'sixth line',
  ];
  test('the numbers of lines go, left and right', () => {
    expect(readablePages([lines.map((line, i) => `${i + 31} ${line}`).join('\n')])).toEqual([
      lines.join('\n'),
    ]);
    expect(readablePages([lines.map((line, i) => `${line} ${i + 1}`).join('\n')])).toEqual([
      lines.join('\n'),
    ]);
  });
  test('words that a numbered line breaks are whole', () => {
    const numbered = '1 of image cap\u00022 tions and a self\u00023 attention\n4 as\n5 pre\u00026 training';
    expect(readablePages([numbered])).toEqual(['of image captions and a self-attention\nas\npre-training']);
    const right = 'of image cap- 1\ntions and 2\na 3\nb 4\nc 5\nd 6';
    expect(readablePages([right])).toEqual(['of image captions and\na\nb\nc\nd']);
  });
  test('the number of the page goes', () => {
    expect(readablePages(['we used wombats\n1', '2\nsecond page'])).toEqual([
      'we used wombats',
      'second page',
    ]);
  });
  test('numbers of the text stay', () => {
    const text = '7 wombats\n3 widgets\n4 more\nin 2024\n12 people came';
    expect(readablePages([text, '42'])).toEqual([text, '42']);
  });
});
