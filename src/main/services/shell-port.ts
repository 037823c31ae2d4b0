/** What the operating system's desktop does for Offprint; each host implements it. */
export interface Shell {
  host: 'electron' | 'browser';
  /** Opens an address in the system's browser. `false`: this host cannot, the window must do it itself. */
  openExternal(url: string): Promise<boolean>;
  /** Shows a folder in the system's file manager. */
  showFolder(path: string): Promise<boolean>;
}

const EXTERNAL_SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Whether an address may leave the app: no file, script or custom scheme ever does. */
export function isExternalAddress(url: string): boolean {
  return URL.canParse(url) && EXTERNAL_SCHEMES.has(new URL(url).protocol);
}
