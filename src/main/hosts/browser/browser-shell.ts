import { spawn } from 'node:child_process';
import type { Shell } from '../../services/shell-port.ts';

const OPENERS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'open',
  win32: 'explorer',
  linux: 'xdg-open',
};

/** Whether this process belongs to somebody's desktop; a server on a remote box does not. */
function hasDesktop(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Has the desktop open a folder, or an address of a file. @returns whether there is a desktop that can */
export function openInDesktop(target: string): Promise<boolean> {
  const opener = OPENERS[process.platform];
  if (!opener || !hasDesktop()) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(opener, [target], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

/**
 * The browser host's part of the desktop. Web pages are the browser's own business; folders are shown where
 * the server runs on a desktop.
 * @param quit ends the server
 */
export function createBrowserShell(quit: () => void): Shell {
  return { host: 'browser', quit, openExternal: async () => false, showFolder: openInDesktop };
}
