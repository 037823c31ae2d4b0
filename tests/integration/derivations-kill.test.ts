import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDatabase, openDatabaseReadOnly } from '../../src/main/database/open.ts';
import { temporaryFolder } from '../support/library.ts';
import { makeOldLibrary, type OldPdf, readTables } from '../support/old-library.ts';
import { createRandom } from '../support/random.ts';

const KILLS = Number(process.env.OFFPRINT_TEST_KILLS ?? 5);
const SCRIPT = join(import.meta.dirname, '..', 'support', 'derive-process.ts');

const OLD: OldPdf[] = Array.from({ length: 24 }, (_, i) => ({
  content: {
    title: `Widgets of Kind ${i} and How They Are Found Again`,
    pages: [
      `The method ${i} is plain: papers are stored, indexed and found again by anyone.`,
      `End of ${i}.`,
    ],
  },
  fileName: `widgets-${i}.pdf`,
  title: `Widgets of K`,
  pages: ['wid\u0002\ngets as older rules read them', 'older'],
}));

/** Derives in a process of its own. @param kill fulfilled when it is to be killed, once it has begun */
async function derive(dataDir: string, kill?: () => Promise<void>): Promise<string[]> {
  const child = spawn(process.execPath, [SCRIPT, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  if (kill) {
    await Promise.race([once(reader, 'line'), ended]);
    await Promise.race([kill(), ended]);
    child.kill('SIGKILL');
  }
  await ended;
  return lines;
}

/** How many PDFs were read anew so far, and whether that rule is through. */
function progress(dataDir: string): { read: number; isThrough: boolean } {
  const database = openDatabaseReadOnly(join(dataDir, 'library.sqlite'));
  try {
    expect(database.pragma('quick_check', { simple: true })).toBe('ok');
    const read = database
      .prepare<[], number>(`SELECT count(*) FROM page_texts WHERE page = 1 AND text LIKE '%method%'`)
      .pluck()
      .get();
    const row = database
      .prepare<[], { done_to: string | null }>(`SELECT done_to FROM derivations WHERE rule = 'page-texts'`)
      .get();
    return { read: read ?? 0, isThrough: row !== undefined && row.done_to === null };
  } finally {
    database.close();
  }
}

/** What the rules derive, without when. */
function derived(dataDir: string) {
  const { papers = [], page_texts, paper_aliases, derivations } = readTables(dataDir);
  const titles = papers.map((row) => {
    const { id, title, title_key } = row as Record<string, unknown>;
    return { id, title, title_key };
  });
  return { titles, page_texts, paper_aliases, derivations };
}

/** What the user made of each annotation; the words it is found by are derived. */
const annotationsOf = (dataDir: string) =>
  (readTables(dataDir).annotations ?? []).map((row) => ({ ...(row as object), search_text: '' }));

test('deriving anew that is killed again and again ends as if it never had been', async () => {
  using whole = temporaryFolder();
  using killed = temporaryFolder();
  await makeOldLibrary(whole.path, OLD);
  await makeOldLibrary(killed.path, OLD);
  expect(await derive(whole.path)).toEqual(['deriving', 'done']);

  const random = createRandom(20261201);
  // Brought to today's tables first.
  openDatabase(join(killed.path, 'library.sqlite')).close();
  const annotations = annotationsOf(killed.path);
  expect(annotations).toHaveLength(OLD.length);
  let midway = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = progress(killed.path);
    const enough = before.read + 1 + random.below(3);
    const lines = await derive(killed.path, async () => {
      for (let now = before; now.read < enough && !now.isThrough; now = progress(killed.path)) await wait(5);
      await wait(random.next() * 40);
    });
    if (lines.includes('done')) break;
    const after = progress(killed.path);
    // What was read anew stays so.
    expect(after.read, `after kill ${kill}`).toBeGreaterThanOrEqual(before.read);
    if (after.read > 0 && !after.isThrough) midway += 1;
    expect(annotationsOf(killed.path), `after kill ${kill}`).toEqual(annotations);
  }
  // It was cut off while there was something left to do.
  expect(midway).toBeGreaterThan(0);
  expect(await derive(killed.path)).toEqual(['deriving', 'done']);
  expect(derived(killed.path)).toEqual(derived(whole.path));
  expect(annotationsOf(killed.path)).toEqual(annotations);
}, 240_000);
