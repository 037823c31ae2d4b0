import { type BrowserWindow, dialog } from 'electron';
import { log } from '../../log/log.ts';

/** A page that crashes again within this time is not loaded by itself once more. */
const AGAIN_MS = 60_000;

/**
 * Loads the page of a window anew when its process is gone: the address keeps the place. The second time in a row, and where a
 * page no longer answers, the user is asked.
 */
export function reviveAfterCrash(window: BrowserWindow): void {
  const { webContents } = window;
  let crashedAt = Number.NEGATIVE_INFINITY;
  let isAsking = false;

  async function ask(message: string, detail: string, otherwise: string): Promise<boolean> {
    if (isAsking || window.isDestroyed()) return false;
    isAsking = true;
    const buttons = ['Reload', otherwise];
    const options = { type: 'warning' as const, message, detail, buttons, defaultId: 0, cancelId: 1 };
    const { response } = await dialog.showMessageBox(window, options).finally(() => {
      isAsking = false;
    });
    return response === 0;
  }

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log.error('The page is gone', new Error(`${reason} ${exitCode}`));
    const isAgain = performance.now() - crashedAt < AGAIN_MS;
    crashedAt = performance.now();
    if (!isAgain) return webContents.reload();
    const detail = 'Everything you marked and wrote is in the library. Reload, or close the window.';
    void ask('The window crashed twice', detail, 'Close').then((isReload) =>
      isReload ? webContents.reload() : window.close(),
    );
  });
  window.on('unresponsive', () => {
    const detail = 'It may be busy with a large paper. Wait, or reload it.';
    // It loads again only once its process is ended.
    void ask('The window does not answer', detail, 'Wait').then((isReload) => {
      if (isReload) webContents.forcefullyCrashRenderer();
    });
  });
}
