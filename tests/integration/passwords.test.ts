import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KeptPassword, Keychain } from '../../src/main/services/shell-port.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { makePdf } from '../support/make-pdf.ts';
import { type Connection, connectOverPort } from '../support/transports.ts';

const sha256 = 'a'.repeat(64);
const other = 'b'.repeat(64);

/** A keychain in memory: the real one is Electron's, tested by itself. */
function keychain(isAvailable: boolean): Keychain {
  const kept = new Map<string, KeptPassword>();
  return {
    isAvailable: async () => isAvailable,
    remember: async (name, secret) => void kept.set(name, secret),
    recall: async (name) => kept.get(name),
    forget: async (name) => void kept.delete(name),
    list: async () => [...kept.keys()],
  };
}

let house: TestApp;
let connection: Connection;
let shell: Connection['api']['shell'];

const open = (given?: Keychain) => async () => {
  house = await openTestApp([], given && { keychain: given });
  connection = await connectOverPort(house.app);
  shell = connection.api.shell;
};

afterEach(async () => {
  await connection[Symbol.asyncDispose]();
  await house[Symbol.asyncDispose]();
});

describe('where the host has a keychain', () => {
  beforeEach(open(keychain(true)));

  test('the password of a PDF is kept until it is forgotten', async () => {
    expect(await shell.recallPassword({ sha256 })).toEqual({ canRemember: true });
    expect(await shell.rememberPassword({ sha256, password: 'slow reading', keepsText: true })).toEqual({
      remembered: true,
    });
    expect(await shell.recallPassword({ sha256 })).toEqual({
      canRemember: true,
      password: 'slow reading',
      keepsText: true,
    });
    expect(await shell.recallPassword({ sha256: other })).toEqual({ canRemember: true });
    expect(await shell.forgetPassword({ sha256 })).toEqual({});
    expect(await shell.recallPassword({ sha256 })).toEqual({ canRemember: true });
  });

  test.each(['../../x', '', 'A'.repeat(64)])('%j is no PDF', async (name) => {
    await expect(shell.recallPassword({ sha256: name })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('a locked PDF whose password is kept', () => {
  const PASSWORD = 'slow reading';
  const kept = keychain(true);
  beforeEach(open(kept));

  test('has its text in the library from the next start on, and no more once it is forgotten', async () => {
    const { services } = house.app;
    const store = async (name: string, keepsText: boolean) => {
      const path = await makePdf(join(house.dataDir, `${name}.pdf`), {
        title: `A Study of ${name}`,
        pages: [`All about ${name} and their hinges.`],
        userPassword: PASSWORD,
      });
      for await (const _ of services.imports.run([{ path, name: `${name}.pdf` }]));
      const pdf = createHash('sha256').update(readFileSync(path)).digest('hex');
      await shell.rememberPassword({ sha256: pdf, password: PASSWORD, keepsText });
      return pdf;
    };
    const zebras = await store('zebras', true);
    await store('walruses', false);
    const found = async (query: string) =>
      (await services.search.query({ query, limit: 5, offset: 0 })).hits.map(({ paper }) => paper.title);
    expect(await found('hinges')).toEqual([]);

    await house.app.start();
    await expect.poll(() => found('hinges')).toEqual(['A Study of zebras']);
    await shell.forgetPassword({ sha256: zebras });
    await services.lockedPdfs.lock({ sha256: zebras });
    expect(await found('hinges')).toEqual([]);
    expect(await found('study')).toEqual([]);
    await services.lockedPdfs.takeInKept(kept, new AbortController().signal);
    expect(await found('hinges')).toEqual([]);
  });
});

describe.each([
  ['no keychain', undefined],
  ['one that keeps no secret', keychain(false)],
])('where the host has %s', (_name, given) => {
  beforeEach(open(given));

  test('nothing is kept, and it is said', async () => {
    expect(await shell.rememberPassword({ sha256, password: 'x', keepsText: false })).toEqual({
      remembered: false,
    });
    expect(await shell.recallPassword({ sha256 })).toEqual({ canRemember: false });
    expect(await shell.forgetPassword({ sha256 })).toEqual({});
  });
});
