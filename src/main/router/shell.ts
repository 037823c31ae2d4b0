import type { Config } from '../config.ts';
import { isExternalAddress, type Shell } from '../services/shell-port.ts';
import { os } from './implementer.ts';

export const shellRouter = (shell: Shell, { version, dataDir, logDir }: Config) => ({
  quit: os.shell.quit.handler(() => {
    shell.quit();
    return {};
  }),
  info: os.shell.info.handler(() => ({ host: shell.host, version, logDir })),
  openExternal: os.shell.openExternal.handler(async ({ input: { url } }) => ({
    opened: isExternalAddress(url) && (await shell.openExternal(url)),
  })),
  recallPassword: os.shell.recallPassword.handler(async ({ input: { sha256 } }) => ({
    canRemember: (await shell.keychain?.isAvailable()) ?? false,
    ...(await shell.keychain?.recall(sha256)),
  })),
  rememberPassword: os.shell.rememberPassword.handler(async ({ input: { sha256, ...kept } }) => {
    if (!(await shell.keychain?.isAvailable())) return { remembered: false };
    await shell.keychain?.remember(sha256, kept);
    return { remembered: true };
  }),
  forgetPassword: os.shell.forgetPassword.handler(async ({ input: { sha256 } }) => {
    await shell.keychain?.forget(sha256);
    return {};
  }),
  showLog: os.shell.showLog.handler(async () => ({ opened: await shell.showFolder(logDir) })),
  showDataFolder: os.shell.showDataFolder.handler(async () => ({ opened: await shell.showFolder(dataDir) })),
});
