import { expect, test } from 'vitest';
import { ownDoi } from '../../../../../src/main/sources/pdf-metadata/own-doi.ts';

const TEXT = Array.from({ length: 12 }, (_, line) => `Text of the paper, line ${line}, that goes on`).join(
  '\n',
);
/** A first page: what stands above the text, within it and below. */
const page = (above: string, within = '', below = '12'): string =>
  [above, 'A Title', TEXT, within, TEXT, 'The last lines', 'of the text', 'stand here', below].join('\n');

test.each([
  [
    'at the top',
    'Clinical Science (2014) 126, 305–313 (Printed in Great Britain) doi: 10.1042/CS20130403',
    '10.1042/cs20130403',
  ],
  ['on its own line', 'Volume 2010, Article ID 157939\ndoi:10.1155/2010/157939', '10.1155/2010/157939'],
  ['as an address', 'https://doi.org/10.1038/s41586-020-1234-5', '10.1038/s41586-020-1234-5'],
  ['as an old address', 'Cite this: Chem. Sci.\nhttp://dx.doi.org/10.1039/C9SC00001A', '10.1039/c9sc00001a'],
  ['by its long name', 'Digital Object Identifier 10.1109/TSP.2010.2050', '10.1109/tsp.2010.2050'],
  [
    'over two lines',
    'Curr. Oncol. 2023, 30, 3079–3090. https://doi.org/\n10.3390/curroncol30030233',
    '10.3390/curroncol30030233',
  ],
  [
    'broken within',
    'Citation: Thomason K (2018) PLoS ONE 13(6): https://doi.org/10.1371/journal.\npone.0197919',
    '10.1371/journal.pone.0197919',
  ],
  [
    'of a preprint server',
    'bioRxiv preprint doi: https://doi.org/10.1101/2020.01.01.123; this version posted May 1, 2020.',
    '10.1101/2020.01.01.123',
  ],
])('a DOI %s is the paper’s own', (_, above, doi) => expect(ownDoi(page(above))).toEqual({ doi }));

test.each([
  [
    'in the first column',
    page('', 'ACM 978-1-4503-3832-5/15/10.\nDOI: http://dx.doi.org/10.1145/2810103.2813707.\nbehind it'),
    '10.1145/2810103.2813707',
  ],
  ['in the margin', page('', 'DOI 10.7717/peerj-cs.118\nCopyright'), '10.7717/peerj-cs.118'],
  [
    'at the foot',
    page('', '', 'SCIENTIFIC REPORTS | 5 : 8555 | DOI: 10.1038/srep08555 1'),
    '10.1038/srep08555',
  ],
  [
    'in a note on where it appeared',
    page('', 'published online in the Journal of Statistical Software, with DOI 10.18637/jss.v067.i01, see'),
    '10.18637/jss.v067.i01',
  ],
  [
    'among others',
    page('doi:10.1042/CS20130403', 'as was shown by Royston (DOI:10.1186/1471-2288-13-33) and others'),
    '10.1042/cs20130403',
  ],
  [
    'of the whole, not of a part',
    page('DOI: 10.7554/eLife.00013.001', 'DOI: 10.7554/eLife.00013'),
    '10.7554/elife.00013',
  ],
])('a DOI %s is the paper’s own', (_, text, doi) => expect(ownDoi(text)).toEqual({ doi }));

test.each([
  ['in the text', page('', 'as Royston and Altman showed (DOI:10.1186/1471-2288-13-33), all of this')],
  ['of data', page('', '1https://doi.org/10.6084/m9.figshare.22320367')],
  ['of its program', page('', 'The code is at\nhttps://doi.org/10.1234/abcd')],
  ['that a template left', page('August 2012, Volume 51, Issue 7. doi: 10.18637/jss.v000.i00')],
  ['that another template left', page('Digital Object Identifier 10.1109/ACCESS.2017.DOI')],
  [
    'in references that begin on the page',
    page('', 'References\n[1] A. Osei. Reading. Journal, 2020.\ndoi:10.1234/other'),
  ],
  [
    'of the paper it supplements',
    page('Supplementary Material for\nReading Papers\nDOI: 10.1126/science.abc1234'),
  ],
])('a DOI %s is not', (_, text) => expect(ownDoi(text)).toBeUndefined());

test('one of arXiv’s is an arXiv id', () => {
  expect(ownDoi(page('https://doi.org/10.48550/arXiv.2401.01234'))).toEqual({ arxivId: '2401.01234' });
});
