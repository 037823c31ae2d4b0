import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { IpcMain, IpcMainEvent } from 'electron';
import { RPC_PORT_CHANNEL } from '#shared/rpc-port.ts';
import type { HostedApp } from '../../open-app.ts';
import { logFailure } from '../rpc-options.ts';
import { isAppAddress } from './app-address.ts';

/** Whether a message comes from the app's own page, in the top frame of a window. */
function isFromWindow({ senderFrame, sender }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isAppAddress(senderFrame.url);
}

/**
 * Serves RPC on every port that a window hands over. Ports from anywhere else are closed unheard.
 * A port closes with its page, which ends the calls and event streams on it.
 */
export function serveRpcPorts(ipcMain: Pick<IpcMain, 'on'>, app: Pick<HostedApp, 'router'>): void {
  ipcMain.on(RPC_PORT_CHANNEL, (event) => {
    const [port, ...surplus] = event.ports;
    for (const other of surplus) other.close();
    if (!port) return;
    if (!isFromWindow(event)) return port.close();
    // A page that was loaded anew may find another router: there is a library now.
    const handler = new RPCHandler(app.router, { interceptors: [onError(logFailure)] });
    handler.upgrade(port, { context: {} });
    port.start();
  });
}
