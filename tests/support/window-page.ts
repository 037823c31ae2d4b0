import { expect, type Locator, type Page } from '@playwright/test';
import type { Settings } from '#shared/entities/settings.ts';

/** A link of the navigation. */
export const place = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });

/** Goes to an address of the window, such as `/feed/day/2026-06-10`. */
export const goTo = (page: Page, route: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, route);

/** What requests of the window carry besides its cookie. */
export const keyHeaders = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => ({ 'x-offprint-key': sessionStorage.getItem('offprint-key') ?? '' }));

/** Sets settings past the window. */
export async function set(page: Page, settings: Partial<Settings>): Promise<void> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post(`${origin}/rpc/settings/set`, {
    // The connection that is taken may just be closing.
    maxRetries: 2,
    headers: { origin, ...(await keyHeaders(page)) },
    data: { json: settings },
  });
  expect(answer.status()).toBe(200);
}

export const papers = (page: Page): Locator => page.getByRole('list', { name: 'Papers' });

/** Waits until the feed shows its first paper: from then on the window hears keys. */
export const untilFeedShows = (page: Page): Promise<void> =>
  expect(papers(page).getByRole('article').first()).toBeVisible();

/** A paper in the list, by its title. */
export const paper = (page: Page, name: string | RegExp): Locator =>
  papers(page).getByRole('article', { name });

/** Title of the row the list stands on. */
export const selectedTitle = (page: Page): Locator => page.locator('article a[aria-current="true"]');

/** Chooses files in the next file dialog, which `act` opens. */
export async function chooseFiles(
  page: Page,
  act: () => Promise<void>,
  files: { name: string; text: string }[],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await act();
  await (await chooser).setFiles(
    files.map(({ name, text }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(text),
    })),
  );
}

/** Presses a key as a keyboard of another layout sends it: what it types there, and where it lies. */
export async function pressKey(page: Page, key: string, code: string, { ctrl = false } = {}): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const event = {
    key,
    code,
    modifiers: ctrl ? 2 : 0,
    windowsVirtualKeyCode: code.charCodeAt(code.length - 1),
  };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  await session.detach();
}

/** Changes a setting; done once the library has it: the window shows it before. */
export async function changeSetting(page: Page, change: () => Promise<void>): Promise<void> {
  const saved = page.waitForResponse((response) => response.url().endsWith('settings/set') && response.ok());
  await change();
  await saved;
}

/** Presses keys faster than anything is drawn between them, each where the focus is then. */
export const pressAtOnce = (page: Page, keys: readonly string[]): Promise<void> =>
  page.evaluate((all) => {
    for (const key of all) {
      const code = /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key;
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }),
      );
    }
  }, keys);
