import { anchor } from '#shared/anchoring/anchor.ts';
import { anchorableText } from '#shared/anchoring/anchorable-text.ts';
import { describeQuote } from '#shared/anchoring/describe-quote.ts';
import { createRandom } from '../../support/random.ts';
import { type Comparison, compare, timed } from '../measure.ts';

const PAGES = 30;
const CHARACTERS = 3500;
const QUOTES = 1000;
/** Of the quotes so many had a word changed since. */
const CHANGED = 0.05;

const SYLLABLES = [
  're',
  'mo',
  'del',
  'ta',
  'net',
  'work',
  'in',
  'for',
  'ma',
  'tion',
  'ad',
  'ap',
  'ter',
  'lo',
  'ss',
  'é',
  'α',
];

const random = createRandom(2026);

/** A thousand words from which, the frequent ones often, a paper’s text is made. */
const WORDS = Array.from({ length: 1000 }, () =>
  Array.from({ length: 1 + random.below(4) }, () => random.pick(SYLLABLES)).join(''),
);
const word = () => WORDS[Math.floor(random.next() ** 2 * WORDS.length)] ?? '';

function makePage(): string {
  let text = '';
  while (text.length < CHARACTERS) text += word() + (random.next() < 0.1 ? '\n' : ' ');
  return text;
}

/**
 * A paper in its first version with a thousand marks, and its second: sentences came in on every page, so that no position
 * holds, and of some marks a word is another.
 */
function makePaper() {
  const first = Array.from({ length: PAGES }, makePage);
  const marks = Array.from({ length: QUOTES }, () => {
    const page = 1 + random.below(PAGES);
    const text = first[page - 1] ?? '';
    const start = random.below(text.length - 400);
    const end = start + 20 + random.below(300);
    return { page, quote: describeQuote(text, start, end), position: { start, end } };
  });
  const changes = marks.filter(() => random.next() < CHANGED);
  const second = first.map((text, index) => {
    let now = text;
    for (const { page, position } of changes) {
      if (page !== index + 1) continue;
      const at = now.indexOf(' ', position.start + 5);
      const next = now.indexOf(' ', at + 1);
      if (at > 0 && next > at) now = `${now.slice(0, at)} ${word()}${now.slice(next)}`;
    }
    return `${word()} ${word()} ${word()} ${now}`;
  });
  return { marks, pages: second };
}

/** Re-anchoring a paper’s marks in its next version, against one `indexOf` over the same text for every quote. */
export async function compareAnchoring(rounds: number): Promise<Comparison> {
  const { marks, pages } = makePaper();
  const whole = pages.join('\n');
  return compare({
    name: `re-anchoring ${QUOTES} quotes in ${PAGES} pages, against one indexOf pass for each`,
    rounds,
    limit: 10,
    subject: () =>
      timed(() => {
        const text = anchorableText(pages);
        const placed = marks.filter((mark) => anchor(text, mark));
        if (placed.length < QUOTES * 0.99) throw new Error(`Only ${placed.length} quotes were placed.`);
      }),
    peer: () =>
      timed(() => {
        let found = 0;
        for (const { quote } of marks) if (whole.indexOf(quote.exact) !== -1) found += 1;
        if (found < QUOTES * 0.5) throw new Error(`Only ${found} quotes are in the text.`);
      }),
  });
}
