/** The window's own scheme, and that of links into the app (`offprint://open?…`, see shared/open-link.ts). Privileged, so that it has an origin, fetch, workers and streams like https. */
export const APP_SCHEME = 'offprint';
const APP_HOST = 'app';
const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const START_PAGE = `${APP_ORIGIN}/`;

/** What is made in the window and handed out as a file. */
export const isAppBlob = (url: string): boolean => url.startsWith(`blob:${APP_ORIGIN}/`);

/** Whether an address lies within the app: exactly its origin, nothing that merely starts alike. */
export function isAppAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === '';
}
