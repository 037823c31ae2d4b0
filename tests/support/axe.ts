import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** A tooltip says no more than its button's own description, and stands outside the page's regions while it shows. */
const PASSED_OVER = '[data-overlay-container]:has(> [role="tooltip"])';

/** Waits until the page has drawn what it was told last, and no colour or place is on its way to another. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** What axe finds on the page as it stands, a line each. */
async function violations(page: Page, options: axe.RunOptions = {}): Promise<string[]> {
  // Once a document, in the document itself: no frame of another origin is in our pages, so none needs a page of its own for its results.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axe.source}; null`);
  await settle(page);
  return page.evaluate(
    async ({ passedOver, options }) => {
      const here = (window as unknown as { axe: typeof axe }).axe;
      const found = await here.run({ exclude: [[passedOver]] }, { resultTypes: ['violations'], ...options });
      return found.violations.map(
        ({ id, impact, nodes }) =>
          `${impact} ${id}: ${nodes.map(({ target, any }) => [...target, ...any.map(({ message }) => message)].join(' ')).join(', ')}`,
      );
    },
    { passedOver: PASSED_OVER, options },
  );
}

/** Finds no barrier on the page as it stands, but for what the rules named in `except` would call one. */
export async function expectNoViolations(page: Page, except: readonly string[] = []): Promise<void> {
  const rules = Object.fromEntries(except.map((id) => [id, { enabled: false }]));
  expect(await violations(page, { rules })).toEqual([]);
}

/** Finds no barrier on the page as it stands, and none in the colours of the other scheme either; leaves it light. */
export async function expectNoViolationsLightOrDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, { runOnly: ['color-contrast'] })).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoViolations(page);
}
