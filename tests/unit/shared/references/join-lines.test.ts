import { describe, expect, test } from 'vitest';
import { findIdentifiers } from '#shared/references/identifiers.ts';
import { joinLines } from '#shared/references/join-lines.ts';

test.each([
  [['contin-', 'ual learn-', 'ing'], 'continual learning'],
  [['Mu˜noz and J´ on', 'G¨ odel'], 'Muñoz and Jón Gödel'],
  [['an eﬃcient', 'ﬂow'], 'an efficient flow'],
  [['A Multi-', 'View Model'], 'A Multi-View Model'],
  [['pp. 1065–', '1093, 2001'], 'pp. 1065–1093, 2001'],
  [['2018, July 28-', 'August 2'], '2018, July 28- August 2'],
  [['  two  ', ' lines '], 'two lines'],
  [[], ''],
])('%j is read as %j', (lines, text) => expect(joinLines(lines)).toBe(text));

describe('identifiers across lines', () => {
  test.each([
    [['arXiv preprint arXiv:2401.', '01234, 2024.'], { arxivId: '2401.01234' }],
    [['arXiv preprint', 'arXiv:2401.01234v2.'], { arxivId: '2401.01234' }],
    [['arXiv preprint ar-', 'Xiv:2401.01234'], { arxivId: '2401.01234' }],
    [['CoRR, abs/1812.', '03982, 2018.'], { arxivId: '1812.03982' }],
    [['CoRR, abs/2105.12196.', '2'], { arxivId: '2105.12196' }],
    [['ArXiv e-prints (2014)', '1406.5545.'], { arxivId: '1406.5545' }],
    [['arXiv: 2007.13313 [hep-ph].'], { arxivId: '2007.13313' }],
    [['Phys. Lett. B 1, hep-', 'ph/9905221.'], { arxivId: 'hep-ph/9905221' }],
    [['J. High Energy 3 [2007.13313', '[hep-ex]]'], { arxivId: '2007.13313' }],
    [
      ['doi:10.48550/arXiv.1707.', '03003. 1707.03003.'],
      { arxivId: '1707.03003', doi: '10.48550/arXiv.1707.03003' },
    ],
    [['https://doi.org/10.1000/', 'abc.12.'], { doi: '10.1000/abc.12' }],
    [['https:', '//doi.org/10.5281/zenodo.3228848, May'], { doi: '10.5281/zenodo.3228848' }],
    [['doi:10.1109/CVPR.', '2016.90.'], { doi: '10.1109/CVPR.2016.90' }],
    [['doi: ', '10.1007/978-3-030-', '84639-8. URL'], { doi: '10.1007/978-3-030-84639-8' }],
    [['doi:10.1016/0021-9991(76)', '90041-3.'], { doi: '10.1016/0021-9991(76)90041-3' }],
    [['(doi:10.1016/0031-9163(64)91136-9).'], { doi: '10.1016/0031-9163(64)91136-9' }],
    [['https://doi.org/10.1523/JNEUROSCI.5506-08.', '2009'], { doi: '10.1523/JNEUROSCI.5506-08.2009' }],
    [['https:// doi.org/10.1104/', 'pp.113.217851 PMID: 23660834'], { doi: '10.1104/pp.113.217851' }],
    [['see doi:10.1000/x.', '2019.'], { doi: '10.1000/x.2019' }],
    [['doi:10.1000/x. 2019.'], { doi: '10.1000/x' }],
    [['URL https://reviews.', 'llvm.org/D62272, 2019.'], { url: 'https://reviews.llvm.org/D62272' }],
    [['https://a.org/some-', 'thing/else.html. Accessed'], { url: 'https://a.org/some-thing/else.html' }],
    [['https://a.org/x/', 'Accessed 2019'], { url: 'https://a.org/x/' }],
    [['https://a.org/x.', 'Springer, 2019.'], { url: 'https://a.org/x' }],
    [['https://a.org/x,', '2019.'], { url: 'https://a.org/x' }],
    [['https://a.org/forum', '?id=abc.'], { url: 'https://a.org/forum?id=abc' }],
    [['http://', 'www.liacs.nl/lib/', '2000/x'], { url: 'http://www.liacs.nl/lib/2000/x' }],
    [
      ['https://arxiv.org/abs/2401.01234. URL https://a.org'],
      { arxivId: '2401.01234', url: 'https://a.org' },
    ],
    [['Nature 10.1, pages 2401.01234 and on'], {}],
    [['Phys. Rev. 1707.0300, pp. 10.1000/'], {}],
  ])('%j', (lines, found) => {
    const identifiers = findIdentifiers(joinLines(lines));
    expect(identifiers).toEqual({ arxivId: undefined, doi: undefined, url: undefined, ...found });
  });
});
