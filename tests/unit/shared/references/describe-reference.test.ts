import { expect, test } from 'vitest';
import { describeReference } from '#shared/references/describe-reference.ts';
import { isAfterBibliography, isBibliographyHeading } from '#shared/references/headings.ts';

// Made up, one for each way in which bibliographies are written.
test.each([
  // APA
  [
    'Orlow, A., & de Vries, B. C. (2019a). How stones think: A study. Journal of Rocks, 3(2), 1–9.',
    2019,
    'How stones think: A study',
    'Orlow, A., & de Vries, B. C.',
  ],
  // ACL
  [
    'Anna Orlow and Bo Vries. 2021. Stones that think? In Findings of Rocks 2021, pages 1–9.',
    2021,
    'Stones that think?',
    'Anna Orlow and Bo Vries',
  ],
  // IEEE
  [
    'A. Orlow and B. Vries, “Stones that think,” Trans. Rocks, vol. 3, no. 2, pp. 1–9, 2010.',
    2010,
    'Stones that think',
    'A. Orlow and B. Vries',
  ],
  // Chicago, with a quotation within the title
  [
    'Orlow, Anna. 1999. “The “Thinking Stone” Revisited.” Rocks 3 (2): 1–9.',
    1999,
    'The “Thinking Stone” Revisited',
    'Orlow, Anna',
  ],
  // NeurIPS
  [
    'A. K. Orlow, B. Vries, et al. Stones that think. In ROCKS, 2018.',
    2018,
    'Stones that think',
    'A. K. Orlow, B. Vries, et al',
  ],
  [
    'Anna K. Orlow and Bo Vries. Stones that think and dream. arXiv preprint arXiv:1806.00001, 2018.',
    2018,
    'Stones that think and dream',
    'Anna K. Orlow and Bo Vries',
  ],
  ['Kim O. Vries. Stones.jl. 2020.', 2020, 'Stones.jl', 'Kim O. Vries'],
  // ICML
  [
    'Orlow, A., Vries, B. C., and Li, D. Stones that think. In Rocks, pp. 1–9, 2018.',
    2018,
    'Stones that think',
    'Orlow, A., Vries, B. C., and Li, D.',
  ],
  // Nature
  [
    'Orlow, A. & Vries, B. Stones that think. Rocks 422, 41–45 (2003).',
    2003,
    'Stones that think',
    'Orlow, A. & Vries, B.',
  ],
  ['Orlow, A. et al. Stones that think (Rock Press, 1951).', 1951, 'Stones that think', 'Orlow, A. et al'],
  // Vancouver, BMC
  [
    'Orlow AB, Vries C. Stones that think in water. Rocks. 2002; 128: 682–695.',
    2002,
    'Stones that think in water',
    'Orlow AB, Vries C',
  ],
  [
    'Orlow AB, Vries C Jr: Stones that think. Rocks 2005, 24(1):138–150.',
    2005,
    'Stones that think',
    'Orlow AB, Vries C Jr',
  ],
  // Journals of physics
  [
    'A. Orlow and B. Vries, Stones that think, Phys. Rev. Lett. 25 (1970) 316.',
    1970,
    'Stones that think',
    'A. Orlow and B. Vries',
  ],
  // JSS
  [
    'Orlow A, Vries BC (2006). “Stones in R.” Journal of Rocks, 1(2), 3–4.',
    2006,
    'Stones in R',
    'Orlow A, Vries BC',
  ],
  // Abbreviations and numbers do not end a title.
  [
    'Orlow, A. Rock vs. stone: Version 2.0 of St. Elmo. In Rocks, 2011.',
    2011,
    'Rock vs. stone: Version 2.0 of St. Elmo',
    'Orlow, A.',
  ],
  // In doubt nothing is said.
  ['See also the discussion in the second chapter of this book.', undefined, undefined, undefined],
  ['Apache Rock. http://rock.example.org/, 2008.', 2008, undefined, 'Apache Rock'],
  ['', undefined, undefined, undefined],
])('%s', (text, year, title, authors) => {
  expect(describeReference(text)).toEqual({ year, ...(title || authors ? { title, authors } : {}) });
});

test.each([
  'References',
  'REFERENCES',
  'R EFERENCES',
  '7. References',
  'VII. REFERENCES',
  'Bibliography',
  'Works Cited',
  'References and Notes',
  'Literaturverzeichnis',
  '参考文献',
  'References:',
])('%s heads a bibliography', (text) => expect(isBibliographyHeading(text)).toBe(true));

test.each([
  'references.',
  'Referencing',
  'reference',
  'The references',
  'References to stones are many',
  'Preferences',
  '',
])('“%s” heads none', (text) => expect(isBibliographyHeading(text)).toBe(false));

test.each([
  'A Appendix',
  'Appendix B. Proofs',
  'Acknowledgements',
  'Supplementary Material',
  'Author contributions',
  'NeurIPS Paper Checklist',
])('%s ends one', (text) => expect(isAfterBibliography(text)).toBe(true));

test.each([
  'S. Agostinelli et al., Nucl. Instrum. Methods A 506, 250 (2003).',
  'Agostinelli S, Allison J. Nucl Instrum Methods A. 2003;506:250.',
  'J. Smith. J. Am. Chem. Soc. 134, 1234 (2012).',
  'Smith, J.; Doe, A. Angew. Chem., Int. Ed. 2012, 51, 1234.',
  'Lopez L. A. Class. Quantum Grav. 19 2617-2632 (2002)',
  'Lesgourgues J. and Pastor S. Physics Reports 429 (2006) 307 – 379. [astro-ph/0603494].',
  'A. Osei. Nature Neuroscience 12, 34 (2001).',
])('a journal is no title: %s', (text) => {
  expect(describeReference(text).title).toBeUndefined();
});

test.each([
  ['Rich Caruana. Multitask Learning. Machine Learning, 28:41–75, 1997.', 'Multitask Learning'],
  ['Guido van Rossum. Python 3. 2008.', 'Python 3'],
  ['Ian Goodfellow. Deep Learning. MIT Press, 2016.', 'Deep Learning'],
])('a short title is one: %s', (text, title) => {
  expect(describeReference(text).title).toBe(title);
});
