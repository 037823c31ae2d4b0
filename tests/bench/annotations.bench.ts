import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../support/chromium.ts';
import { temporaryFolder } from '../support/library.ts';
import { compareAnchoring } from './annotations/anchoring.ts';
import { compareMaking } from './annotations/making.ts';
import { makeMarkedLibrary } from './annotations/marked-library.ts';
import { compareOpening } from './annotations/opening.ts';
import { compareStoring } from './annotations/storing.ts';
import type { BenchOptions } from './bench-options.ts';
import type { Comparison } from './measure.ts';

const MARKS_A_ROUND = 10;

/** Marks: opening a paper that has many, making one more, and finding their places again in another version. */
export async function run({ rounds }: BenchOptions): Promise<Comparison[]> {
  using folder = temporaryFolder();
  const library = await makeMarkedLibrary(folder.path);
  await using browser = await chromium.launch({
    executablePath: process.env.OFFPRINT_CHROMIUM,
    args: CHROMIUM_FLAGS,
  });
  return [
    await compareOpening(browser, library, rounds),
    ...(await compareStoring(rounds * 50)),
    ...(await compareMaking(browser, library, rounds * MARKS_A_ROUND)),
    await compareAnchoring(rounds),
  ];
}
