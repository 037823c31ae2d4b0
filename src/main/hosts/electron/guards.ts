import type { Session, WebContents } from 'electron';
import { isAppAddress } from './app-address.ts';

/** What the window may ask of the system: to copy text, which the reader's "Copy" needs. Nothing else. */
const GRANTED = new Set(['clipboard-sanitized-write']);

/** Denies cameras, notifications, devices and the like to everything, and all of it to foreign pages. */
export function guardSession(session: Session): void {
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => GRANTED.has(permission) && isAppAddress(origin),
  );
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(GRANTED.has(permission) && isAppAddress(requestingUrl));
  });
  session.setDevicePermissionHandler(() => false);
}

/**
 * Keeps a page within the app: it may go nowhere else, open no window and attach no webview.
 * Links leave through `openExternal`, which checks their scheme.
 */
export function guardContents(contents: WebContents, openExternal: (url: string) => Promise<boolean>): void {
  contents.on('will-frame-navigate', (event) => {
    if (isAppAddress(event.url)) return;
    event.preventDefault();
    if (event.isMainFrame) void openExternal(event.url);
  });
  contents.on('will-redirect', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void openExternal(url);
    return { action: 'deny' };
  });
}
