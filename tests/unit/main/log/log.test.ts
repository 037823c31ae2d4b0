import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { describeError } from '../../../../src/main/log/describe-error.ts';
import { createFold } from '../../../../src/main/log/fold-lines.ts';
import { createLogFile } from '../../../../src/main/log/log-file.ts';
import { logFolder } from '../../../../src/main/log/log-folder.ts';
import { temporaryFolder } from '../../../support/library.ts';

describe('the folder of the log', () => {
  it.each([
    ['linux', {}, '/home/ada/.local/state/offprint'],
    ['linux', { XDG_STATE_HOME: '/state' }, '/state/offprint'],
    ['darwin', {}, '/home/ada/Library/Logs/Offprint'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/Offprint/Logs'],
    ['linux', { OFFPRINT_LOG_DIR: '/elsewhere' }, '/elsewhere'],
  ] as const)('on %s with %o is %s', (platform, env, folder) => {
    expect(logFolder(platform, env, '/home/ada')).toBe(folder);
  });
});

describe('an error in the log', () => {
  const secret = 'Attention is “all” you need';

  it('has its message only where that cannot come from a paper, a note or a search', () => {
    const { safe, full } = describeError(new Error(`no such paper: ${secret}\n    at ${secret} (a.ts:1:1)`));
    expect(safe).not.toContain('Attention');
    expect(safe).toMatch(/^Error\n\s+at .*log\.test\.ts/);
    expect(full).toContain(secret);
  });

  it('tells the code of a system call without the file, which is called as a paper is', () => {
    const error = (() => {
      try {
        readFileSync(`/nowhere/${secret}.pdf`);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(describeError(error).safe).toMatch(/^Error ENOENT open\n/);
  });

  it('tells what SQLite and the engine say, but for what they quote', () => {
    const broken = (run: () => unknown) => {
      try {
        return run();
      } catch (thrown) {
        return describeError(thrown).safe;
      }
    };
    const database = new Database(':memory:');
    expect(broken(() => database.prepare('SELECT * FROM absent'))).toContain(
      'SqliteError SQLITE_ERROR no such table: absent',
    );
    expect(broken(() => database.prepare(`SELECT "Attention" FROM sqlite_master WHERE 'x`))).not.toContain(
      'Attention',
    );
    const papers: Record<string, { year: number } | undefined> = {};
    expect(broken(() => (papers.Attention as { year: number }).year)).toContain(
      'TypeError Cannot read properties of undefined (reading “…”)',
    );
    database.close();
  });

  it('names what caused it', () => {
    const cause = Object.assign(new Error(secret), { code: 'SQLITE_FULL' });
    expect(describeError(new Error(secret, { cause })).safe).toContain('because of Error SQLITE_FULL');
  });
});

describe('what repeats itself', () => {
  it('is written once, then counted, and counted anew after each number', () => {
    const written: string[] = [];
    const fold = createFold<string>((line, more) => written.push(more > 0 ? `${line} +${more}` : line));
    for (const line of ['a', 'b', 'a', 'a', 'b', 'a']) fold.add(line, line);
    expect(written).toEqual(['a', 'b']);
    fold.flush();
    expect(written).toEqual(['a', 'b', 'a +3', 'b +1']);
    fold.add('a', 'a');
    fold.flush();
    expect(written.slice(4)).toEqual(['a +1']);
    fold.flush();
    fold.add('a', 'a');
    expect(written.slice(5)).toEqual(['a']);
  });

  it('does not hold many different lines for ever', () => {
    const written: string[] = [];
    const fold = createFold<string>((line, more) => written.push(more > 0 ? `${line} +${more}` : line));
    fold.add('a', 'a');
    fold.add('a', 'a');
    for (let number = 0; number < 300; number += 1) fold.add(String(number), String(number));
    expect(written).toContain('a +1');
    expect(written).toHaveLength(302);
  });
});

describe('the files of the log', () => {
  it('are moved on when one is full, and the oldest goes', () => {
    using folder = temporaryFolder();
    const file = createLogFile(join(folder.path, 'logs'), 10);
    for (let number = 1; number <= 7; number += 1) file.append(`line number ${number}`);
    const dir = join(folder.path, 'logs');
    const content = (name: string) => readFileSync(join(dir, name), 'utf8');
    expect(readdirSync(dir).sort()).toEqual([
      'offprint.1.log',
      'offprint.2.log',
      'offprint.3.log',
      'offprint.4.log',
      'offprint.log',
    ]);
    expect(content('offprint.log')).toBe('line number 7\n');
    expect(content('offprint.1.log')).toBe('line number 6\n');
    expect(content('offprint.4.log')).toBe('line number 3\n');
  });

  it('do without where nothing can be written', () => {
    expect(() => createLogFile('/proc/nowhere').append('x')).not.toThrow();
  });
});
