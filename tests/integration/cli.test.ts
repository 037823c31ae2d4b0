import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI } from '../support/cli.ts';
import { makeFeedDay } from '../support/feed-items.ts';
import { temporaryFolder } from '../support/library.ts';

describe('command line', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeAll(() => {
    folder = temporaryFolder();
    writeFileSync(join(folder.path, '2026-06-10.json'), JSON.stringify(makeFeedDay('2026-06-10', 30)));
  });
  afterAll(() => folder[Symbol.dispose]());

  function offprint(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [CLI, ...args, '--data-dir', join(folder.path, 'library')],
      { encoding: 'utf8' },
    );
    return { status, stdout, stderr, json: () => JSON.parse(stdout) as Record<string, unknown> };
  }

  it('imports, lists, searches and counts, in JSON', () => {
    const file = join(folder.path, '2026-06-10.json');
    expect(offprint('import', file, '--json').json()).toEqual({
      added: 30,
      updated: 0,
      skipped: 0,
      locked: [],
      errors: [],
    });
    expect(offprint('import', file, '--json').json()).toEqual({
      added: 0,
      updated: 0,
      skipped: 30,
      locked: [],
      errors: [],
    });
    expect(offprint('list', '--json').json()).toMatchObject({ total: 30, papers: { length: 30 } });
    expect(
      offprint('list', '--json', '--date', '2026-06-10', '--limit', '5', '--offset', '28').json(),
    ).toMatchObject({
      total: 30,
      papers: { length: 2 },
    });
    expect(offprint('search', 'suprevision', '--json', '--limit', '2').json()).toMatchObject({
      total: 30,
      hits: [{ where: 'abstract', snippet: expect.stringContaining('supervision') }, {}],
    });
    expect(offprint('search', 'supervision', '-long', '--json').json()).toMatchObject({ total: 0 });
    expect(offprint('search', 'has:code', '--json', '--limit', '1').json()).toMatchObject({ total: 15 });
    const byVotes = offprint('search', 'supervision', '--sort', 'upvotes', '--offset', '29', '--json').json();
    expect(byVotes).toMatchObject({ total: 30, hits: { length: 1 } });
    expect(offprint('stats', '--json').json()).toMatchObject({ papers: 30, feedDays: 1 });
  });

  it.each(['--json', ''])('says truly what came in when it is interrupted (%s)', async (json) => {
    const days = join(folder.path, `days${json}`);
    const library = join(folder.path, `interrupted${json}`);
    mkdirSync(days);
    for (let i = 0; i < 300; i += 1) {
      const day = new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10);
      writeFileSync(join(days, `${day}.json`), JSON.stringify(makeFeedDay(day, 2)));
    }
    const args = [CLI, 'import', days, '--data-dir', library, ...(json ? [json] : [])];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = once(child, 'close');
    child.stderr.once('data', () => child.kill('SIGINT'));
    const [said] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect(await ended).toEqual([1, null]);
    const counts = json
      ? (JSON.parse(said) as { added: number; stopped?: string })
      : { added: Number(/^(\d+) added/.exec(said)?.[1]), stopped: /stopped/.exec(said)?.[0] };
    expect(counts.stopped).toBeTruthy();
    expect(counts.added).toBeLessThan(600);
    const { stdout } = spawnSync(process.execPath, [CLI, 'stats', '--json', '--data-dir', library], {
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toMatchObject({ papers: counts.added });
  });

  it('clears up what a killed process left, whatever the command', () => {
    const pdfs = join(folder.path, 'library', 'pdfs');
    mkdirSync(pdfs, { recursive: true });
    // No process has this number.
    const scrap = join(pdfs, '.99999999-abcdef.part');
    writeFileSync(scrap, '%PDF-');
    expect(offprint('list', '--json').status).toBe(0);
    expect(existsSync(scrap)).toBe(false);
  });

  it('speaks in lines without --json', () => {
    expect(offprint('search', 'supervision').stdout).toMatch(/30 results in .* ms\n$/);
    const odd = offprint('search', 'supervision has:wings');
    expect(odd.stdout).toMatch(/^0 results in .* ms\n$/);
    expect(odd.stderr).toContain('“has:wings” is no filter: it takes pdf,');
    expect(offprint('stats').stdout).toContain('papers: 30\n');
  });

  it('answers wrong usage with 2 and nothing on stdout', () => {
    for (const args of [
      ['frobnicate'],
      ['list', '--frobnicate'],
      ['list', '--limit', 'many'],
      ['import'],
      ['list', '--date', 'June'],
      ['search', 'graph', '--frobnicate'],
      ['search', 'graph', '--sort', 'size'],
    ]) {
      expect(offprint(...args)).toMatchObject({ status: 2, stdout: '' });
    }
  });

  it('answers a failure with 1 and one line that says why', () => {
    const missing = offprint('list', '--list', 'Nowhere');
    expect(missing).toMatchObject({ status: 1, stdout: '' });
    expect(missing.stderr).toBe('offprint: There is no list called “Nowhere”.\n');
  });

  it('names a file that is not there and why, and fails when nothing could be imported', () => {
    const answer = offprint('import', join(folder.path, 'nowhere.pdf'), '--json');
    expect(answer.status).toBe(1);
    expect(answer.json()).toMatchObject({ added: 0, errors: [{ file: join(folder.path, 'nowhere.pdf') }] });
  });
});
