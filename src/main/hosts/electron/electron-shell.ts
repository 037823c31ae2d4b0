import { join } from 'node:path';
import { app, safeStorage, shell } from 'electron';
import { isExternalAddress, type Shell } from '../../services/shell-port.ts';
import { createElectronKeychain } from './electron-keychain.ts';

/**
 * The desktop as Electron reaches it.
 * @param profileDir the folder of what belongs to this machine, apart from the library
 */
export function createElectronShell(profileDir: string): Shell {
  return {
    host: 'electron',
    quit: () => app.quit(),
    async openExternal(url) {
      if (!isExternalAddress(url)) return false;
      await shell.openExternal(url);
      return true;
    },
    // openPath answers with an error message, empty on success.
    showFolder: async (path) => (await shell.openPath(path)) === '',
    keychain: createElectronKeychain({
      dir: join(profileDir, 'passwords'),
      // Not to be touched before Electron is ready.
      safeStorage: () => safeStorage,
      platform: process.platform,
    }),
  };
}
