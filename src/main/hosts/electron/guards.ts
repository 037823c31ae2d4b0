import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Session, WebContents } from 'electron';
import { safeFileName } from '#shared/copy-name.ts';
import { FILE_KINDS } from '#shared/interchange/write-text.ts';
import { numbered } from '../../services/export-files-service.ts';
import { isAppAddress, isAppBlob } from './app-address.ts';

/** What the window may ask of the system: to copy text and to fill the screen, both for the reader. Nothing else. */
const GRANTED = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** What is saved from the window: a copy of a stored PDF, with annotations or without, and exports as text, which are made in it. */
const COPY = /^\/files\/(?:pdf\/[0-9a-f]{64}|annotated\/[0-9a-f-]{36})$/;

const EXPORTS = new Set(Object.values(FILE_KINDS).map(({ ending }) => ending));

/** The ending of what may be saved; undefined for anything else. */
function endingOf(url: string, name: string): string | undefined {
  if (isAppAddress(url) && COPY.test(new URL(url).pathname)) return 'pdf';
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return isAppBlob(url) && EXPORTS.has(ending) ? ending : undefined;
}

const freePath = (path: string): string => numbered(path).find((candidate) => !existsSync(candidate)) ?? path;

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
 * Lets copies of stored PDFs and exports be saved, each where the user says, and nothing else.
 * @param folder where the dialog for it opens
 * @param onSaved told of each that is written whole
 */
export function guardDownloads(
  session: Session,
  folder: () => string,
  onSaved: (path: string) => void,
): void {
  session.on('will-download', (event, item) => {
    const ending = endingOf(item.getURL(), item.getFilename());
    if (!ending) return event.preventDefault();
    item.once('done', (_event, state) => state === 'completed' && onSaved(item.getSavePath()));
    item.setSaveDialogOptions({
      title: ending === 'pdf' ? 'Save a copy' : 'Export annotations',
      // The name comes from the window's own page; as a path it counts for nothing. One that is taken is not offered.
      defaultPath: freePath(join(folder(), safeFileName(item.getFilename(), ending) ?? `Paper.${ending}`)),
      filters: [{ name: ending === 'pdf' ? 'PDF' : ending, extensions: [ending] }],
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
