import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { app, dialog } from 'electron';
import { type OpenLink, parseOpenLink } from '#shared/open-link.ts';
import type { App } from '../../app.ts';
import { log } from '../../log/log.ts';
import { linkAmong } from './arguments.ts';

/** What the app is asked to show from outside. */
export interface Opening {
  link?: OpenLink;
  /** Files to bring in, absolute. */
  files: readonly string[];
}

const isPdf = (path: string): boolean =>
  /\.pdf$/i.test(path) && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);

/**
 * Takes links into the app and files that are opened with it: macOS tells of them by events, which may come before there is
 * a window; elsewhere the app is started with them, and so is a second one. What is neither only brings the window forward.
 * @returns what to call once windows can be opened; it answers what came before
 */
export function listenForOpenings(show: (opening: Opening) => void): () => Opening[] {
  let early: Opening[] | undefined = [];
  const tell = (opening: Opening): void => {
    if (early) early.push(opening);
    else show(opening);
  };
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const link = parseOpenLink(url);
    tell({ files: [], ...(link && { link }) });
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    tell({ files: [path] });
  });
  app.on('second-instance', (_event, argv, workingDirectory) => {
    const link = linkAmong(argv);
    const files = argv.slice(1).map((arg) => resolve(workingDirectory, arg));
    tell({ files: files.filter(isPdf), ...(link && { link }) });
  });
  return () => {
    const before = early ?? [];
    early = undefined;
    return before;
  };
}

/** Brings files into the library; answers the paper to show. What could not be brought in is said. */
export async function openFiles({ services }: App, files: readonly string[]): Promise<OpenLink | undefined> {
  const { paperId, problems } = await services.openFiles(files).catch((error: unknown) => {
    log.error('opening files', error);
    return { paperId: undefined, problems: [error instanceof Error ? error.message : String(error)] };
  });
  if (problems.length > 0) {
    const detail = problems.join('\n');
    void dialog.showMessageBox({ type: 'warning', message: 'Not everything could be opened', detail });
  }
  return paperId === undefined ? undefined : { paper: paperId };
}
