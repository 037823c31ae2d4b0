// Which Node runs Offprint, and how the scripts hand over to it. Must itself run on Node 20.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { passSignals } from './signals.mjs';

/** The checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What better-sqlite3 13 and type stripping need. */
export const NODE_MAJOR = 24;

const isWindows = process.platform === 'win32';

/** A tool's script file in node_modules, to be run by `node24()`. */
export function tool(path) {
  return join(root, 'node_modules', path);
}

/** Places where a Node 24 may be: the packages that carry its binary, then the Node running this. */
function nodeCandidates() {
  const platform = isWindows ? 'win' : process.platform;
  const binary = join('bin', isWindows ? 'node.exe' : 'node');
  return [
    tool(join(`node-${platform}-${process.arch}`, binary)),
    tool(join(`node-bin-${platform}-${process.arch}`, binary)),
  ];
}

/**
 * The path of a Node new enough for Offprint.
 * Throws with what to do about it when there is none.
 */
export function node24() {
  const packaged = nodeCandidates().find((path) => existsSync(path));
  if (packaged) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  throw new Error(
    `Offprint needs Node ${NODE_MAJOR} or newer; this is ${process.version}, and there is no packaged Node for ` +
      `${process.platform} ${process.arch}. Install Node ${NODE_MAJOR} from https://nodejs.org and try again.`,
  );
}

/** Arguments for `node24()` that every TypeScript source is run with. */
export const nodeFlags = ['--disable-warning=ExperimentalWarning'];

/** Where Node keeps what it compiled: the next process starts in half the time. */
const compileCache = join(root, '.cache', 'compiled');

/** The environment for child processes: Node 24 is the first `node` they find. */
export function childEnvironment(extra = {}) {
  const separator = isWindows ? ';' : ':';
  const path = [dirname(node24()), tool('.bin'), process.env.PATH ?? ''].join(separator);
  return { ...process.env, PATH: path, NODE_COMPILE_CACHE: compileCache, ...extra };
}

/**
 * Runs a program to its end, passing on signals, and resolves to `{ code, signal }`.
 * Rejects when it cannot be started. `onSpawn` is given the process.
 */
export function run(command, args, { onSpawn, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd: root, ...options });
    onSpawn?.(child);
    const stopPassing = passSignals(child);
    const settle = (then) => {
      stopPassing();
      then();
    };
    child.once('error', (error) => settle(() => reject(error)));
    child.once('exit', (code, signal) => settle(() => resolve({ code, signal })));
  });
}

/** Ends this process the way the child ended. */
export function exitLike({ code, signal }) {
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code ?? 1;
}

/** Runs a script's main function; a failure is one line on stderr and exit code 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
