import { join } from 'node:path';
import type { Session, WebContents } from 'electron';
import { safeFileName } from '#shared/copy-name.ts';
import { isAppAddress } from './app-address.ts';

/** What the window may ask of the system: to copy text and to fill the screen, both for the reader. Nothing else. */
const GRANTED = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** The one thing that is saved from the window: a copy of a stored PDF. */
const COPY = /^\/files\/pdf\/[0-9a-f]{64}$/;

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
 * Lets copies of stored PDFs be saved, each where the user says, and nothing else.
 * @param folder where the dialog for it opens
 */
export function guardDownloads(session: Session, folder: () => string): void {
  session.on('will-download', (event, item) => {
    const url = item.getURL();
    if (!isAppAddress(url) || !COPY.test(new URL(url).pathname)) return event.preventDefault();
    item.setSaveDialogOptions({
      title: 'Save a copy',
      // The name comes from the window's own page; as a path it counts for nothing.
      defaultPath: join(folder(), safeFileName(item.getFilename()) ?? 'Paper.pdf'),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
  });
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
