import { EventEmitter } from 'node:events';
import type { IpcMain } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { RPC_PORT_CHANNEL } from '#shared/rpc-port.ts';
import { serveRpcPorts } from '../../../../../src/main/hosts/electron/rpc-ports.ts';

const ipcMain = new EventEmitter();
serveRpcPorts(ipcMain as unknown as IpcMain, { router: {} as never });

const newPort = () => ({ on: vi.fn(), postMessage: vi.fn(), start: vi.fn(), close: vi.fn() });
let port: ReturnType<typeof newPort>;
beforeEach(() => {
  port = newPort();
});

function handOver(url: string, { isMainFrame = true, ports = [port] } = {}): void {
  const senderFrame = { url };
  const mainFrame = isMainFrame ? senderFrame : { url: 'offprint://app/' };
  ipcMain.emit(RPC_PORT_CHANNEL, { ports, senderFrame, sender: { mainFrame } });
}

test('a port from the app’s own page is served', () => {
  handOver('offprint://app/#/feed');
  expect(port.start).toHaveBeenCalledOnce();
  expect(port.close).not.toHaveBeenCalled();
});

test.each([
  'https://evil.example/',
  'offprint://evil/',
  'file:///index.html',
  'about:blank',
  'data:text/html,x',
  '',
])('a port from %s is closed unheard', (url) => {
  handOver(url);
  expect(port.close).toHaveBeenCalledOnce();
  expect(port.start).not.toHaveBeenCalled();
  expect(port.on).not.toHaveBeenCalled();
});

test('a port from a frame inside the page is closed unheard', () => {
  handOver('offprint://app/', { isMainFrame: false });
  expect(port.close).toHaveBeenCalledOnce();
  expect(port.start).not.toHaveBeenCalled();
});

test('a port from a frame that is gone is closed unheard', () => {
  ipcMain.emit(RPC_PORT_CHANNEL, { ports: [port], senderFrame: null, sender: { mainFrame: null } });
  expect(port.close).toHaveBeenCalledOnce();
});

test('one port a message; what comes besides is closed', () => {
  const second = newPort();
  handOver('offprint://app/', { ports: [port, second] });
  expect(port.start).toHaveBeenCalledOnce();
  expect(second.close).toHaveBeenCalledOnce();
  expect(() => handOver('offprint://app/', { ports: [] })).not.toThrow();
});
