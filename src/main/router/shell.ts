import type { Config } from '../config.ts';
import { isExternalAddress, type Shell } from '../services/shell-port.ts';
import { os } from './implementer.ts';

export const shellRouter = (shell: Shell, { version, dataDir }: Config) => ({
  info: os.shell.info.handler(() => ({ host: shell.host, version })),
  openExternal: os.shell.openExternal.handler(async ({ input: { url } }) => ({
    opened: isExternalAddress(url) && (await shell.openExternal(url)),
  })),
  showDataFolder: os.shell.showDataFolder.handler(async () => ({ opened: await shell.showFolder(dataDir) })),
});
