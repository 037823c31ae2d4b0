import { quietly } from '../write/write.ts';
import { connectionOf, networkHint } from './network-hint.ts';

const tell = () => void quietly((library) => library.sync.network(networkHint(navigator)));

/** Tells the library about the network, now and whenever it changes: only a window hears of that. */
export function startNetworkHints(): void {
  tell();
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  connectionOf(navigator)?.addEventListener('change', tell);
}
