import { describe, expect, test } from 'vitest';
import { foldForAnchoring } from '#shared/anchoring/anchoring-fold.ts';
import { readableQuote } from '#shared/anchoring/readable-quote.ts';
import { findArxivIdInFileName, findArxivStamp, findCitedArxivId } from '#shared/arxiv-id.ts';
import { findDoi } from '#shared/doi.ts';
import { escapeLogseq } from '#shared/interchange/logseq-escape.ts';
import { namedPaper } from '#shared/named-paper.ts';
import { tidySource, toPlainText, toSegments } from '#shared/text/display.ts';
import { foldText } from '#shared/text/fold.ts';
import { markTerms } from '#shared/text/mark-terms.ts';
import { readablePages, readableText } from '#shared/text/readable-text.ts';
import { runningLineEdits } from '#shared/text/running-lines.ts';
import { snippetAround } from '#shared/text/snippet.ts';
import { describeForeignText } from '../../../src/main/sources/foreign-text.ts';
import { createStepCounter, repeated, underWatchdog, WORST } from '../../support/linear-time.ts';

/**
 * Rules that are given text from outside: what they take may grow with its length, and no faster, whatever it holds.
 * A new one belongs in this list.
 */
const RULES: Record<string, (text: string) => unknown> = {
  toSegments,
  toPlainText,
  tidySource,
  foldText,
  namedPaper,
  findArxivIdInFileName,
  findArxivStamp,
  findCitedArxivId,
  findDoi,
  escapeLogseq,
  markTerms: (text) => markTerms(text, ['a', '一']),
  snippetAround: (text) => snippetAround(text, new Set(['a', '一'])),
  readableText,
  readablePages: (text) => readablePages([text]),
  readableQuote,
  runningLineEdits: (text) => runningLineEdits([text, text]),
  foldForAnchoring,
  describeForeignText: (text) => describeForeignText(text, 'notes.txt'),
};

const SHORT = 2 ** 11;
/** Enough for a regular expression that goes back over all of it to be stuck. */
const LONG = 2 ** 18;
const MEGABYTE = 2 ** 20;
/** Patterns a megabyte of which is tried: those that keep a rule busiest. */
const BUSIEST = 3;

/** The steps that each rule takes for a short text of each pattern, and for one twice as long. */
const growth = (() => {
  const counter = createStepCounter();
  const cost = (rule: (text: string) => unknown, pattern: string) => {
    const [short, long] = [SHORT, 2 * SHORT].map((length) => repeated(pattern, length));
    return {
      pattern,
      short: counter.stepsOf(() => rule(short ?? '')),
      long: counter.stepsOf(() => rule(long ?? '')),
    };
  };
  const costs = Object.entries(RULES).map(([name, rule]) => ({
    name,
    rule,
    costs: WORST.map((pattern) => cost(rule, pattern)),
  }));
  counter.close();
  return costs;
})();

describe.each(growth)('$name', ({ rule, costs }) => {
  test('twice the text takes twice the steps', () => {
    for (const { pattern, short, long } of costs) {
      expect(long / (short + 1000), JSON.stringify(pattern)).toBeLessThan(2.5);
    }
  });

  // V8 counts no steps within a regular expression.
  test('no regular expression is stuck in any pattern', () => {
    for (const { pattern } of costs) underWatchdog(() => rule(repeated(pattern, LONG)));
  });

  test('a megabyte of what keeps it busiest is done with', () => {
    const busiest = costs.toSorted((a, b) => b.long - a.long).slice(0, BUSIEST);
    for (const { pattern } of busiest) underWatchdog(() => rule(repeated(pattern, MEGABYTE)));
  });
});
