import { KEY_HEADER, signAddress } from '#shared/file-signature.ts';

/** Where a page keeps the key: a reload keeps it, other pages and other servers of this machine do not get it. */
const STORED = 'offprint-key';
const CHANNEL = 'offprint-key';
/** How long another window of this browser may take to hand the key over, in milliseconds. */
const ASKING_MS = 500;

/** The key that the page was opened with, behind its address, which must not go on showing it; else the one kept. */
function takeKey(): string | undefined {
  const [, given] = /^#key=([\w-]+)$/.exec(location.hash) ?? [];
  if (given) history.replaceState(null, '', location.pathname);
  return given ?? sessionStorage.getItem(STORED) ?? undefined;
}

let key: string | undefined;

/** Gives the key to windows of this browser that ask for it: pages of this origin alone can. */
function handOver(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => {
    if (data === 'wanted') channel.postMessage({ key });
  });
}

function askOthers(): Promise<string | undefined> {
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise<string | undefined>((resolve) => {
    channel.addEventListener('message', ({ data }) => {
      if (typeof data?.key === 'string') resolve(data.key);
    });
    channel.postMessage('wanted');
    setTimeout(() => resolve(undefined), ASKING_MS);
  }).finally(() => channel.close());
}

/** Whether the library lets this page in; another window of the browser may have to help. To be asked before anything else. */
export async function isLetIn(): Promise<boolean> {
  // Only pages that a server serves need one; in development the proxy has it.
  if (location.protocol === 'offprint:' || import.meta.env.DEV) return true;
  key = takeKey() ?? (await askOthers());
  if (key === undefined) return false;
  sessionStorage.setItem(STORED, key);
  handOver();
  return true;
}

/** What requests carry besides the cookie. */
export const keyHeaders = (): Record<string, string> => (key === undefined ? {} : { [KEY_HEADER]: key });

/** An address of a file that can be read without headers, for a while: of a picture, or of a file to be saved. */
export const signed = (address: string): string =>
  key === undefined ? address : signAddress(`/${address}`, key).slice(1);
