import { shell } from 'electron';
import { isExternalAddress, type Shell } from '../../services/shell-port.ts';

/** The desktop as Electron reaches it. */
export function createElectronShell(): Shell {
  return {
    host: 'electron',
    async openExternal(url) {
      if (!isExternalAddress(url)) return false;
      await shell.openExternal(url);
      return true;
    },
    // openPath answers with an error message, empty on success.
    showFolder: async (path) => (await shell.openPath(path)) === '',
  };
}
