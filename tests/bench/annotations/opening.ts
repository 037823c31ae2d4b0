import type { Browser } from '@playwright/test';
import { type Comparison, comparison } from '../measure.ts';
import { closeInApp, openInApp } from '../reader/pages.ts';
import { openReadingApp } from '../reader/reading-app.ts';
import { MARKS, type MarkedLibrary } from './marked-library.ts';

/** From the click to the first page, with the marks on it where it has some, against the same paper without marks. */
export async function compareOpening(
  browser: Browser,
  { dataDir, readable, plain, marked }: MarkedLibrary,
  rounds: number,
): Promise<Comparison> {
  await using app = await openReadingApp(browser, dataDir, readable);
  const times: Record<'subject' | 'peer', number[]> = { subject: [], peer: [] };
  // The first round of each is for the code and the caches.
  for (let round = 0; round <= rounds; round++) {
    const subject = await openInApp(app, marked, { withMarks: true });
    await closeInApp(app);
    const peer = await openInApp(app, plain);
    await closeInApp(app);
    if (round === 0) continue;
    times.subject.push(subject);
    times.peer.push(peer);
  }
  return comparison(
    `click to first page and its marks of a paper with ${MARKS} marks, against the same paper with none`,
    1.5,
    times,
  );
}
