/** The one channel between a window's preload script and main: it carries a MessagePort and nothing else. */
export const RPC_PORT_CHANNEL = 'offprint:rpc-port';

/** The page asks its preload script for a port (`wanted`) and gets it (`port`), both by `window.postMessage`. */
export const PORT_WANTED = 'offprint:port-wanted';
export const PORT_MESSAGE = 'offprint:port';
