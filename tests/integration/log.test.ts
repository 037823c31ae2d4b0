import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contract } from '#shared/contract/index.ts';
import { temporaryFolder } from '../support/library.ts';
import { spawnServe } from '../support/serve-process.ts';
import { signIn } from '../support/transports.ts';

const SECRETS = ['Zebrafish list', 'Quokka search', 'Narwhal note'];

describe('the log of a running Offprint', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder[Symbol.dispose]());

  /** Does things that succeed and things that fail, in a library that lost a table; answers the log, stderr and the token. */
  async function use({ debugLog }: { debugLog: boolean }) {
    const logDir = join(folder.path, 'logs');
    const serving = spawnServe(folder.path, [], undefined, { OFFPRINT_LOG_DIR: logDir });
    const url = await serving.url;
    const { origin, headers } = await signIn(url);
    const api: ContractRouterClient<Contract> = createORPCClient(
      new RPCLink({ url: `${origin}/rpc`, headers }),
    );
    await api.settings.set({ debugLog });
    const database = new Database(join(folder.path, 'library.sqlite'));
    database.exec('DROP TABLE recent_searches');
    database.close();
    const [list = '', query = '', note = ''] = SECRETS;
    await api.lists.create({ name: list });
    await expect(api.lists.create({ name: list })).rejects.toThrow(list);
    for (let time = 0; time < 3; time += 1) await expect(api.search.remember({ query })).rejects.toThrow();
    const patch = { id: '0190a5b0-0000-7000-8000-000000000000', note };
    await expect(api.annotations.edit({ update: [patch] })).rejects.toThrow();
    serving.child.kill('SIGTERM');
    const { errors } = await serving.ended;
    const token = new URL(url).searchParams.get('token') ?? '';
    return {
      text: readFileSync(join(logDir, 'offprint.log'), 'utf8'),
      errors,
      keys: [token, headers.cookie.split('=')[1] ?? '', headers['x-offprint-key']],
    };
  }

  it('tells what failed, once, and nothing of what is read, written and searched for', async () => {
    const { text, errors, keys } = await use({ debugLog: false });
    expect(text).toMatch(/ info Offprint \S+ started, browser/);
    expect(text).toMatch(
      / error A call failed: SqliteError SQLITE_ERROR no such table: recent_searches\n\s+at /,
    );
    expect(text).toMatch(/A call failed.* \(2 more times\)\n/);
    expect(errors.match(/^\s+at /gm)?.length).toBeLessThan(20);
    for (const secret of [...SECRETS, ...keys]) {
      expect(text).not.toContain(secret);
      expect(errors).not.toContain(secret);
    }
  });

  it('tells all but the keys while debugging is on', async () => {
    const { text, keys } = await use({ debugLog: true });
    for (const secret of SECRETS) expect(text).toContain(secret);
    for (const key of keys) expect(text).not.toContain(key);
  });
});
