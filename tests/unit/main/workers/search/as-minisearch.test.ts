import * as fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../../src/main/workers/search/engine/engine.ts';
import { FIELD_WEIGHTS, FIELDS } from '../../../../../src/main/workers/search/engine/fields.ts';
import { editsAllowed } from '../../../../../src/main/workers/search/engine/scoring.ts';
import { termsOf } from '../../../../../src/main/workers/search/engine/words.ts';
import { plainDistance, swapDistance } from '../../../../support/edit-distance.ts';
import { WORDS } from '../../../../support/search-collections.ts';
import { allWords } from '../../../../support/search-tree.ts';

// Scripts without spaces are found by phrases here, and by pairs anywhere in MiniSearch.
const plainWords = WORDS.filter((word) => termsOf(word).length === 1);
const sentence = (most: number) =>
  fc.array(fc.constantFrom(...plainWords), { maxLength: most }).map((words) => words.join(' '));

const papers = fc
  .array(fc.tuple(sentence(5), sentence(12), sentence(2)), { minLength: 1, maxLength: 25 })
  .map((rows) =>
    rows.map(([title, abstract, authors], index) => ({
      id: `p${index}`,
      title,
      abstract,
      authors,
      keywords: '',
      notes: '',
      organization: '',
      pages: [abstract],
    })),
  );

const vocabulary = plainWords.flatMap(termsOf);

/** Whether a query can be read as another spelling of words there are, apart or together: MiniSearch knows nothing of that. */
const isOtherSpelling = (terms: readonly string[]): boolean =>
  terms.some((term, at) => {
    const joined = `${term}${terms[at + 1] ?? ''}`;
    if (joined !== term && vocabulary.some((other) => other.startsWith(joined))) return true;
    return vocabulary.some(
      (first) => term.startsWith(first) && vocabulary.includes(term.slice(first.length)),
    );
  });

/** A word or two, perhaps with a letter missing, doubled or cut off. */
const query = fc
  .array(
    fc
      .tuple(fc.constantFrom(...plainWords), fc.nat(12), fc.constantFrom('as is', 'drop', 'double', 'cut'))
      .map(([word, at, how]) => {
        const place = at % word.length;
        if (how === 'drop') return word.slice(0, place) + word.slice(place + 1);
        if (how === 'double') return word.slice(0, place + 1) + word.slice(place);
        return how === 'cut' ? word.slice(0, Math.max(2, place)) : word;
      }),
    { minLength: 1, maxLength: 3 },
  )
  .map((words) => words.join(' '));

describe('the engine', () => {
  it('finds and scores as MiniSearch does, but for swapped letters, which it forgives as one typo, and other spellings', () => {
    fc.assert(
      fc.property(papers, query, (documents, asked) => {
        const terms = termsOf(asked);
        const isSwapped = terms.some((term) =>
          vocabulary.some(
            (other) =>
              swapDistance(term, other) <= editsAllowed(term) &&
              plainDistance(term, other) > editsAllowed(term),
          ),
        );
        fc.pre(!isSwapped && !isOtherSpelling(terms) && terms.length > 0);
        const peer = new MiniSearch({ fields: FIELDS, tokenize: termsOf, processTerm: (term) => term });
        peer.addAll(documents.map(({ pages, ...rest }) => ({ ...rest, fulltext: pages.join('\n') })));
        const expected = peer.search(asked, {
          combineWith: 'AND',
          boost: FIELD_WEIGHTS,
          prefix: (term, index, all) => index === all.length - 1 && term.length >= 2,
          fuzzy: (term) => (term.length >= 4 && !/\d/.test(term) ? 0.2 : false),
          maxFuzzy: 2,
          weights: { fuzzy: 0.3, prefix: 0.5 },
        });
        const engine = createEngine();
        engine.add(documents);
        const { total, hits } = engine.search(allWords(asked), { limit: 100 });
        const rounded = (rows: readonly { id: string; score: number; terms: string[] }[]) =>
          rows
            .map(({ id, score, terms: matched }) => ({
              id,
              score: score.toPrecision(9),
              terms: matched.toSorted(),
            }))
            .sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(total).toBe(expected.length);
        expect(rounded(hits)).toEqual(
          rounded(
            expected.map(({ id, score, match }) => ({
              id: String(id),
              score: score / new Set(terms).size,
              terms: Object.keys(match),
            })),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });
});
