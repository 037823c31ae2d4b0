import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/main/database/open.ts';
import { createIndexSource } from '../../src/main/database/repositories/index-source.ts';
import { createPaperWriter } from '../../src/main/database/repositories/paper-writer.ts';
import { createSearchWorker } from '../../src/main/workers/search/client.ts';
import { createEngine, type Engine } from '../../src/main/workers/search/engine/engine.ts';
import { createIndexKeeper } from '../../src/main/workers/search/index-keeper.ts';
import { record, temporaryFolder } from '../support/library.ts';
import { WORDS } from '../support/search-collections.ts';
import { allWords } from '../support/search-tree.ts';

let folder: ReturnType<typeof temporaryFolder>;
let databaseFile: string;
let dir: string;
let database: Database;

beforeEach(() => {
  folder = temporaryFolder();
  databaseFile = join(folder.path, 'library.sqlite');
  dir = join(folder.path, 'search-index');
  database = openDatabase(databaseFile);
});
afterEach(() => {
  database.close();
  folder[Symbol.dispose]();
});

const keep = () =>
  createIndexKeeper({
    source: createIndexSource(database),
    dir,
    ranking: { update: () => {}, reset: () => {} },
  });

const put = (...titles: string[]) =>
  createPaperWriter(database).merge(titles.map((title) => ({ record: record({ title }) }))).ids;

function answers(engine: Engine) {
  return WORDS.map((word) => {
    const { total, hits } = engine.search(allWords(word), { limit: 50 });
    return { total, hits: hits.map(({ id, score }) => `${id} ${score.toPrecision(9)}`).sort() };
  });
}

/** What an index says that was built of the library as it is. */
function answersAnew() {
  const source = createIndexSource(database);
  const engine = createEngine();
  const ids = database.prepare<[], string>('SELECT id FROM papers').pluck().all();
  engine.add(source.documents(ids));
  return answers(engine);
}

type Step =
  | { do: 'put' | 'change' | 'delete'; number: number; words: string[] }
  | { do: 'catch up' | 'save' | 'restart' | 'crash while saving' }
  | { do: 'damage'; file: number; how: 'truncate' | 'flip' | 'remove' | 'empty'; at: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('put', 'change', 'delete'),
    number: fc.nat(6),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }),
  }),
  fc.record({ do: fc.constantFrom('catch up', 'save', 'restart', 'crash while saving') }),
  fc.record({
    do: fc.constant('damage' as const),
    file: fc.nat(9),
    how: fc.constantFrom('truncate', 'flip', 'remove', 'empty'),
    at: fc.nat(400),
  }),
);

function damage({ file, how, at }: Extract<Step, { do: 'damage' }>): void {
  const names = existsSync(dir) ? readdirSync(dir).sort() : [];
  const name = names[file % Math.max(1, names.length)];
  if (!name) return;
  const path = join(dir, name);
  const bytes = readFileSync(path);
  if (how === 'remove') rmSync(path);
  else if (how === 'empty') truncateSync(path, 0);
  else if (how === 'truncate') truncateSync(path, at % (bytes.length + 1));
  else if (bytes.length > 0) {
    const place = at % bytes.length;
    bytes[place] = (bytes[place] ?? 0) ^ 0x10;
    writeFileSync(path, bytes);
  }
}

/** The folder as it lies at some moment of a save, and nothing after it. */
async function crashWhileSaving(keeper: ReturnType<typeof keep>): Promise<void> {
  const moments: string[] = [];
  let isDone = false;
  const saving = keeper.save().finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const copy = join(folder.path, `moment-${moments.length}`);
    // A file may be renamed while it is copied: that moment is not seen.
    try {
      cpSync(dir, copy, { recursive: true });
      moments.push(copy);
    } catch {
      rmSync(copy, { recursive: true, force: true });
    }
    await setImmediate();
  }
  await saving;
  const chosen = moments[Math.floor(moments.length / 2)];
  if (chosen) {
    rmSync(dir, { recursive: true, force: true });
    cpSync(chosen, dir, { recursive: true });
  }
  for (const moment of moments) rmSync(moment, { recursive: true, force: true });
}

describe('the index on disk', () => {
  it('answers as one built anew, whatever was changed, saved, cut off or damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        database.prepare('DELETE FROM papers').run();
        rmSync(dir, { recursive: true, force: true });
        let keeper = keep();
        for (const one of steps) {
          if (one.do === 'put') put(`Paper ${one.number}`, one.words.join(' '));
          else if (one.do === 'change') {
            const update = database.prepare('UPDATE papers SET abstract = ? WHERE id = ?');
            update.run(one.words.join(' '), `doi:10.1/paper-${one.number}`);
          } else if (one.do === 'delete') {
            database.prepare('DELETE FROM papers WHERE id = ?').run(`doi:10.1/paper-${one.number}`);
          } else if (one.do === 'catch up') await keeper.catchUp();
          else if (one.do === 'save') await keeper.save();
          else if (one.do === 'restart') keeper = keep();
          else if (one.do === 'crash while saving') {
            await crashWhileSaving(keeper);
            keeper = keep();
          } else if (one.do === 'damage') {
            damage(one);
            keeper = keep();
          }
        }
        await keeper.catchUp();
        expect(answers(keeper.engine)).toEqual(answersAnew());
        await keeper.save();
        const again = keep();
        await again.opened();
        expect(answers(again.engine)).toEqual(answersAnew());
      }),
      { numRuns: 40 },
    );
  });

  it('goes on answering with what is whole while the rest is taken in again', async () => {
    put('Graph one', 'Graph two', 'Graph three', 'Graph four');
    const keeper = keep();
    await keeper.catchUp();
    await keeper.save();
    const first = readdirSync(dir);
    put('Graph five');
    await keeper.catchUp();
    await keeper.save();
    const later = readdirSync(dir).filter((name) => !first.includes(name));
    expect(later).toHaveLength(1);
    for (const name of later) truncateSync(join(dir, name), 100);
    const again = keep();
    await again.opened();
    const found = () => again.engine.search(allWords('graph'), { limit: 9 }).total;
    expect(found()).toBe(4);
    await again.catchUp();
    expect(found()).toBe(5);
    expect(again.engine.count).toBe(5);
  });

  it('is not taken for that of another library', async () => {
    put('Graph learning');
    const keeper = keep();
    await keeper.catchUp();
    await keeper.save();
    database.prepare(`UPDATE index_clock SET library = 'another'`).run();
    database.prepare('DELETE FROM papers').run();
    const again = keep();
    await again.catchUp();
    expect(again.engine.count).toBe(0);
  });

  it('leaves no files behind but those it needs', async () => {
    const keeper = keep();
    for (let round = 0; round < 6; round++) {
      put(`Graph ${round}`);
      await keeper.catchUp();
      await keeper.save();
    }
    const { segments } = keeper.engine;
    await keeper.save();
    const names = readdirSync(dir);
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(names.filter((name) => name.endsWith('.segment')).length).toBeLessThanOrEqual(segments.length);
  });

  it('serves two processes that save by turns', async () => {
    const [one, two] = [keep(), keep()];
    for (let round = 0; round < 4; round++) {
      put(`Graph ${round}`);
      const keeper = round % 2 === 0 ? one : two;
      await keeper.catchUp();
      await keeper.save();
      const reader = keep();
      await reader.opened();
      expect(reader.engine.search(allWords('graph'), { limit: 9 }).total).toBe(round + 1);
    }
  });
});

describe('the search worker', () => {
  const worker = () => createSearchWorker({ databaseFile, indexDir: dir });

  it('removes the index of an older Offprint', async () => {
    writeFileSync(`${dir}.json`, '{"format":1}');
    const search = worker();
    await search.catchUp();
    await search.close();
    expect(existsSync(`${dir}.json`)).toBe(false);
  });

  it('stops taking papers in when told, answers with what there is, and goes on when told', async () => {
    put('Continual learning', 'Continual work');
    const search = worker();
    const query = () => search.query({ query: 'continual', limit: 1, offset: 0 });
    await search.pause();
    expect(await query()).toMatchObject({ total: 0, pending: 2 });
    await search.resume();
    expect(await query()).toMatchObject({ total: 2, pending: 0 });
    await search.close();
  });

  it('finds papers that use the same words, and not the paper itself', async () => {
    const [asked = '', alike = ''] = put('Replay against forgetting', 'Forgetting and replay', 'Robots');
    const search = worker();
    await search.catchUp();
    const related = await search.related({ ids: [asked], limit: 3 });
    expect(related.map(({ id }) => id)).toEqual([alike]);
    expect(related[0]?.likeness).toBeGreaterThan(0.3);
    const byText = await search.related({ text: 'on forgetting', limit: 3 });
    expect(byText).toHaveLength(2);
    await search.close();
  });
});
