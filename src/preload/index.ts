import { ipcRenderer } from 'electron';
import { PORT_MESSAGE, PORT_WANTED, RPC_PORT_CHANNEL } from '#shared/rpc-port.ts';

// Each page that asks gets a fresh channel: one end goes to main, the other to the page.
window.addEventListener('message', (event) => {
  if (event.source !== window || event.origin !== window.origin || event.data?.type !== PORT_WANTED) return;
  const { port1, port2 } = new MessageChannel();
  ipcRenderer.postMessage(RPC_PORT_CHANNEL, null, [port1]);
  window.postMessage({ type: PORT_MESSAGE }, window.origin, [port2]);
});
