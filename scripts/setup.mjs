// Installs what is missing. `node scripts/setup.mjs` returns at once when everything is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { main, NODE_MAJOR, node24, root, run, tool } from './runtime.mjs';

const stampFile = tool('.offprint-setup');

/** Changes whenever node_modules has to. */
function wantedStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

function isSetUp() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp();
}

/**
 * Whether somebody ran npm by hand and node_modules already holds what the lock file says. npm keeps what it
 * installed in node_modules/.package-lock.json and writes that last.
 */
function isInstalledByHand() {
  const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  if (!existsSync(tool('.package-lock.json'))) return false;
  const installed = read(tool('.package-lock.json'));
  return Object.entries(read(join(root, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' ||
      installed[path]?.integrity === wanted.integrity ||
      (installed[path] === undefined && wanted.optional === true),
  );
}

/** npm as a command for spawn: through the Node that runs npm when we were started by it. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js'))
    return { command: process.env.npm_node_execpath ?? process.execPath, first: [script] };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

async function runNpm(args, output) {
  const { command, first, shell = false } = npmCommand();
  const all = [...first, ...args, '--loglevel=error', '--no-audit', '--no-fund'];
  // npm's chatter goes to stderr, if anywhere: stdout belongs to the command that comes after.
  const { code } = await run(command, all, { stdio: ['ignore', output, output], shell });
  return code === 0;
}

async function install() {
  process.stderr.write('Installing what Offprint needs; the first time this takes a minute.\n');
  // On Windows the running node.exe cannot be deleted, and `npm ci` starts with deleting.
  const canDelete = process.platform !== 'win32' || !existsSync(stampFile);
  if (canDelete && (await runNpm(['ci'], 'ignore'))) return;
  // `npm ci` is strict; a registry that lacks some other platform's package is enough to stop it.
  if (await runNpm(['install', '--no-save'], 2)) return;
  throw new Error('npm could not install what Offprint needs, see above. Is there a network?');
}

/** Proves the Node by running it: the packaged one needs glibc, for instance. */
function checkNode() {
  const path = node24();
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const major = Number(stdout?.slice(1).split('.')[0]);
  if (status !== 0 || !(major >= NODE_MAJOR)) {
    throw new Error(`Offprint needs Node ${NODE_MAJOR} or newer, but ${path} does not run on this machine.`);
  }
}

/** Makes sure of node_modules and of a Node to run on. Says one line when it has something to do. */
export async function setUp() {
  if (isSetUp()) return;
  await withLock(
    'setup',
    async () => {
      if (isSetUp()) return;
      if (!isInstalledByHand()) await install();
      checkNode();
      writeFileSync(stampFile, wantedStamp());
    },
    () => process.stderr.write('Waiting for another Offprint setup to finish.\n'),
  );
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  await main(setUp);
}
