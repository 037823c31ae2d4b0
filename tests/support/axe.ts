import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Finds no barrier on the page as it stands. */
export async function expectNoViolations(page: Page): Promise<void> {
  // A tooltip says no more than its button's own description, and stands outside the page's regions while it shows.
  const { violations } = await new AxeBuilder({ page })
    .exclude('[data-overlay-container]:has(> [role="tooltip"])')
    .analyze();
  const found = violations.map(
    ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(found).toEqual([]);
}
