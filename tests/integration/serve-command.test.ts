import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Contract } from '#shared/contract/index.ts';
import { temporaryFolder } from '../support/library.ts';
import { NPM_RUN, spawnServe } from '../support/serve-process.ts';
import { signIn } from '../support/transports.ts';

let folder: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder[Symbol.dispose]());

/** A server that does not outlive its test, whatever becomes of it. */
function serve(args: string[] = [], offprint?: string[]) {
  const server = spawnServe(folder.path, args, offprint);
  onTestFinished(() => {
    server.child.kill('SIGKILL');
  });
  return server;
}

/** The one line that `serve` prints: the address, and a file that leads to another. */
const told = (url: string) =>
  expect.stringMatching(new RegExp(`^\\{"url":"${url.replace('?', '\\?')}","page":"file:///[^"]+"\\}$`));

async function connect(url: string): Promise<ContractRouterClient<Contract>> {
  const { origin, headers } = await signIn(url);
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers }));
}

test.each(['SIGTERM', 'SIGINT'] as const)('serves until %s, then closes cleanly', async (signal) => {
  const { child, ended, url } = serve();
  const api = await connect(await url);
  expect(await api.shell.info()).toMatchObject({ host: 'browser' });
  const changes = await api.events.changes();
  const waiting = changes.next();
  child.kill(signal);
  // A terminal and the scripts above each pass on the same Ctrl+C.
  child.kill(signal);
  expect(await waiting).toMatchObject({ done: true });
  expect(await ended).toMatchObject({ code: 0, signal: null, lines: [told(await url)], errors: '' });
});

test.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGINT'] as const)(
  'npm passes %s on, and prints nothing of its own',
  async (signal) => {
    const { child, ended, url } = serve([], NPM_RUN);
    await url;
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, lines: [told(await url)] });
  },
);

test('two servers share a library, each with its own token', async () => {
  const first = serve();
  await first.url;
  const second = serve();
  const [one, two] = await Promise.all([connect(await first.url), connect(await second.url)]);
  await one.lists.create({ name: 'To read' });
  expect(await two.lists.all()).toMatchObject([{ name: 'To read' }]);
  first.child.kill();
  second.child.kill();
  expect(await first.ended).toMatchObject({ code: 0 });
  expect(await second.ended).toMatchObject({ code: 0 });
});

test('a taken port: exit code 1 and one line that says so', async () => {
  const first = serve();
  const { port } = new URL(await first.url);
  const second = serve(['--port', port]);
  second.url.catch(() => {});
  const { code, lines, errors } = await second.ended;
  expect({ code, lines }).toEqual({ code: 1, lines: [] });
  expect(errors).toMatch(new RegExp(`^offprint: Port ${port} is taken by another program\\.[^\\n]*\\n$`));
  first.child.kill();
  await first.ended;
});
