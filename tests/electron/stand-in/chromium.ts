import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

const END_MS = 5_000;

const FLAGS = [
  '--headless',
  '--remote-debugging-port=0',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--password-store=basic',
];

// biome-ignore lint/suspicious/noExplicitAny: what the protocol answers is as many things as it has methods.
type Answer = any;

/** One session of the DevTools protocol: the browser's own, or a page's. https://chromedevtools.github.io/devtools-protocol */
export interface Cdp {
  send(method: string, params?: object): Promise<Answer>;
  on(event: string, listener: (params: Answer) => void): void;
}

export interface Chromium extends Cdp {
  /** Where the DevTools answer. */
  address: string;
  /** The session of a page that was attached to. */
  session(id: string): Cdp;
  close(): Promise<void>;
}

/** Starts the Chromium whose pages the windows are, with a profile of its own. It never outlives this process. */
export async function startChromium(profile: string): Promise<Chromium> {
  mkdirSync(profile, { recursive: true });
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    process.env.OFFPRINT_CHROMIUM ?? 'chromium',
    [...FLAGS, ...root, `--user-data-dir=${profile}`],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  process.once('exit', () => child.kill('SIGKILL'));
  const address = await addressOf(child);
  const connection = await connect(address);
  return {
    ...connection,
    address,
    async close() {
      await connection.send('Browser.close').catch(() => undefined);
      await Promise.race([once(child, 'exit'), setTimeout(END_MS, undefined, { ref: false })]);
      child.kill('SIGKILL');
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('Chromium says nothing.');
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (!address) continue;
    child.stderr.resume();
    return address;
  }
  throw new Error('Chromium did not start.');
}

async function connect(address: string): Promise<Omit<Chromium, 'address' | 'close'>> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  const listeners = new Map<string, EventEmitter>();
  let last = 0;

  const emitterOf = (sessionId = '') => {
    const emitter = listeners.get(sessionId) ?? new EventEmitter().setMaxListeners(0);
    listeners.set(sessionId, emitter);
    return emitter;
  };
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, method, params, sessionId } = JSON.parse(String(data));
    if (id === undefined) return void emitterOf(sessionId).emit(method, params);
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Chromium is gone.'));
    waiting.clear();
  });

  const session = (sessionId?: string): Cdp => ({
    async send(method, params = {}) {
      if (socket.readyState !== WebSocket.OPEN) throw new Error('Chromium is gone.');
      const id = ++last;
      const answer = Promise.withResolvers<Answer>();
      waiting.set(id, answer);
      socket.send(JSON.stringify({ id, method, params, sessionId }));
      return await answer.promise;
    },
    on: (event, listener) => void emitterOf(sessionId).on(event, listener),
  });
  return { ...session(), session };
}
