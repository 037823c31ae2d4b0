import { join } from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron';
import { preloadPath, resourcesDir } from '../../app-paths.ts';
import { START_PAGE } from './app-address.ts';
import { reviveAfterCrash } from './revive.ts';
import { loadWindowState, MIN_SIZE, placeWindow, saveWindowState, type WindowState } from './window-state.ts';

/** The window's `--background`, so that nothing flashes before the first paint. */
const BACKGROUND = { light: '#f7f8f9', dark: '#15171a' };

/** A window is shown by then, whatever is known of it. */
const SHOWN_AFTER_MS = 3_000;

/** Everything a window is created with; the page in it is untrusted as far as the system goes. */
export function windowOptions(state: WindowState | undefined): BrowserWindowConstructorOptions {
  return {
    ...placeWindow(
      state,
      [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea),
    ),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: 'Offprint',
    icon: process.platform === 'linux' ? join(resourcesDir(), 'icons', 'icon-512.png') : undefined,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: preloadPath(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  };
}

/**
 * Opens the app's window and shows it once it has something to show.
 * @param stateFile where its size and place are kept between starts
 * @param page what it shows
 */
export function openWindow(stateFile: string, page = START_PAGE): BrowserWindow {
  const state = loadWindowState(stateFile);
  const window = new BrowserWindow(windowOptions(state));
  if (state?.isMaximized) window.maximize();
  showOnce(window);
  reviveAfterCrash(window);
  window.on('close', () => {
    saveWindowState(stateFile, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  void window.loadURL(page);
  return window;
}

/** Under Wayland a window that is hidden is never said to be ready (electron#48859); one that stays blank is better than none. */
function showOnce(window: BrowserWindow): void {
  const show = (): void => {
    clearTimeout(timer);
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  const timer = setTimeout(show, SHOWN_AFTER_MS);
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', show);
  window.once('closed', () => clearTimeout(timer));
}

/** Brings a window to the front, wherever the user left it. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
