/** A password and what it may be used for. */
export interface KeptPassword {
  password: string;
  /** Whether title and text may lie in the library, unlocked; undefined where it was never asked. */
  keepsText?: boolean;
}

/** Keeps passwords of PDFs, by the PDF's sha256, as the system keeps secrets: for this user on this machine only. */
export interface Keychain {
  /** Whether the system has one that keeps secrets in earnest. */
  isAvailable(): Promise<boolean>;
  /** Throws where there is none. */
  remember(sha256: string, kept: KeptPassword): Promise<void>;
  /** Undefined where it is not known, or cannot be read now. */
  recall(sha256: string): Promise<KeptPassword | undefined>;
  forget(sha256: string): Promise<void>;
  /** The sha256 of each PDF whose password it keeps. */
  list(): Promise<string[]>;
}

/** What the operating system's desktop does for Offprint; each host implements it. */
export interface Shell {
  host: 'electron' | 'browser';
  /** Ends Offprint, once what is being answered is out. */
  quit(): void;
  /** Opens an address in the system's browser. `false`: this host cannot, the window must do it itself. */
  openExternal(url: string): Promise<boolean>;
  /** Shows a folder in the system's file manager. */
  showFolder(path: string): Promise<boolean>;
  /** Absent where the host cannot reach one. */
  keychain?: Keychain;
}

const EXTERNAL_SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Whether an address may leave the app: no file, script or custom scheme ever does. */
export function isExternalAddress(url: string): boolean {
  return URL.canParse(url) && EXTERNAL_SCHEMES.has(new URL(url).protocol);
}
