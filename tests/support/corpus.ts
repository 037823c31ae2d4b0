import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

/** Real pages, captures and papers beside the checkout; they are not ours to pass on. */
const CORPUS = join(import.meta.dirname, '../../../shared');

export const corpusPath = (...parts: string[]): string => join(CORPUS, ...parts);

/** Tests over a part of the corpus; skipped, saying so, where it is absent. */
export function describeCorpus(name: string, part: string, tests: () => void): void {
  const isThere = existsSync(corpusPath(part));
  describe.skipIf(!isThere)(isThere ? name : `${name} (skipped: there is no ../shared/${part})`, () => {
    if (isThere) tests();
  });
}

/** Rows of a tab-separated table by their heads. */
export function readTable(...parts: string[]): Record<string, string>[] {
  const [head = '', ...rows] = readFileSync(corpusPath(...parts), 'utf8')
    .trimEnd()
    .split('\n');
  const names = head.split('\t');
  return rows.map((row) =>
    Object.fromEntries(row.split('\t').map((cell, index) => [names[index] ?? '', cell])),
  );
}
