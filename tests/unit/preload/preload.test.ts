import { beforeAll, expect, test, vi } from 'vitest';

const ipcRenderer = vi.hoisted(() => ({ postMessage: vi.fn() }));
vi.mock('electron', () => ({ ipcRenderer }));

type Listener = (event: object) => void;
const origin = 'offprint://app';
const page = {
  origin,
  listeners: [] as Listener[],
  addEventListener: (_name: string, listener: Listener) => page.listeners.push(listener),
  postMessage: vi.fn(),
};

beforeAll(async () => {
  vi.stubGlobal('window', page);
  await import('../../../src/preload/index.ts');
});

function send(event: object): void {
  vi.clearAllMocks();
  for (const listener of page.listeners) listener(event);
}

const wanted = { source: page, origin, data: { type: 'offprint:port-wanted' } };

test('a page that asks gets one end of a channel, main the other', async () => {
  send(wanted);
  const [channel, message, [toMain]] = ipcRenderer.postMessage.mock.calls[0] ?? [];
  expect([channel, message]).toEqual(['offprint:rpc-port', null]);
  const [hello, target, [toPage]] = page.postMessage.mock.calls[0] ?? [];
  expect([hello, target]).toEqual([{ type: 'offprint:port' }, origin]);
  const heard = new Promise((resolve) => {
    toPage.onmessage = (event: MessageEvent) => resolve(event.data);
  });
  toMain.postMessage('hello');
  expect(await heard).toBe('hello');
  toMain.close();
});

test.each([
  ['another window', { ...wanted, source: {} }],
  ['another origin', { ...wanted, origin: 'https://evil.example' }],
  ['another message', { ...wanted, data: { type: 'other' } }],
  ['an empty message', { ...wanted, data: null }],
])('%s gets nothing', (_what, event) => {
  send(event);
  expect(ipcRenderer.postMessage).not.toHaveBeenCalled();
  expect(page.postMessage).not.toHaveBeenCalled();
});
