import type { App } from './app.ts';
import type { Bounds } from './browser-window.ts';
import type { Chromium } from './chromium.ts';
import type { MenuWindow } from './menu.ts';
import type { Schemes } from './schemes.ts';
import type { Session } from './session.ts';

/** What windows need of the rest of the stand-in. */
export interface Host {
  app: App;
  chromium: Promise<Chromium>;
  schemes: Schemes;
  session: Session;
  /** What of the screen windows may cover. */
  workArea(): Bounds;
  /** What `prefers-color-scheme` is to pages; empty: as the system has it. */
  colorScheme(): string;
  /** A key that the page left alone. */
  press(key: string, modifiers: string[], window: MenuWindow | null): void;
}
