import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeFirstVersion, makeSecondVersion } from '../support/anchoring/paper-versions.ts';
import { expectNoViolations } from '../support/axe.ts';
import { annotationsPanel, goToReader, marks, textLine, untilReadable } from '../support/reader-page.ts';
import { expect, type RunningApp, test } from '../support/running-app.ts';

const articles = (page: Page) => annotationsPanel(page).getByRole('article');
const box = (page: Page) =>
  annotationsPanel(page).getByRole('region', { name: 'Annotations of another version' });

/** Imports a version of the paper; answers the paper's id. */
async function importVersion(running: RunningApp, version: 1 | 2): Promise<string> {
  const path = join(running.dataDir, `2501.00001v${version}.pdf`);
  await (version === 1 ? makeFirstVersion(path) : makeSecondVersion(path));
  await running.offprint('import', path);
  const { papers } = (await running.offprint('list')) as { papers: { id: string }[] };
  const id = papers[0]?.id;
  if (!id) throw new Error('The paper was not imported.');
  return id;
}

/** Marks the line of print that holds these words, and waits until the library has it. */
async function markLine(page: Page, words: string): Promise<void> {
  const count = await articles(page).count();
  await textLine(page, words).evaluate((line) => {
    document.getSelection()?.selectAllChildren(line);
  });
  await page
    .getByRole('toolbar', { name: 'Selection' })
    .getByRole('button', { name: 'Highlight yellow' })
    .click();
  await expect(articles(page)).toHaveCount(count + 1);
}

test('brings the marks of version 1 to version 2, and tells which moved, which are uncertain and which are lost', async ({
  running,
  page,
}) => {
  const id = await importVersion(running, 1);
  await page.goto(await running.start());
  await goToReader(page, id);
  await untilReadable(page);
  await markLine(page, 'Reading slowly is an old habit');
  await markLine(page, 'read again three times');
  await markLine(page, 'Marks that are lost are seldom');
  await expect(box(page)).toBeHidden();
  await running.stop();

  await importVersion(running, 2);
  await page.goto(await running.start());
  await goToReader(page, id);
  await untilReadable(page);

  await test.step('it is offered, and nothing is done unasked', async () => {
    await expect(box(page)).toContainText('3 annotations are on version 1.');
    await expect(marks(page)).toHaveCount(0);
    await expectNoViolations(page);
  });

  await test.step('the report leads to each group', async () => {
    await box(page).getByRole('button', { name: 'Bring them to this version' }).click();
    await expect(box(page)).toContainText('1 moved, 1 uncertain, 1 could not be placed');
    // The originals stand back behind their copies.
    await expect(articles(page)).toHaveCount(3);
    await box(page).getByRole('button', { name: '1 moved' }).click();
    await expect(textLine(page, 'Reading slowly is an old habit')).toBeInViewport();
    const moved = articles(page).filter({ hasText: 'Reading slowly' });
    await expect(moved).toHaveAttribute('aria-current', 'true');
    await expect(moved).toContainText('Page 2');
    await expect(marks(page).first()).toBeVisible();

    await box(page).getByRole('button', { name: '1 uncertain' }).click();
    const uncertain = articles(page).filter({ hasText: 'read again four times' });
    await expect(uncertain).toHaveAttribute('aria-current', 'true');
    await expect(uncertain).toContainText('Place uncertain');

    await box(page).getByRole('button', { name: '1 could not be placed' }).click();
    const lost = articles(page).filter({ hasText: 'Marks that are lost' });
    await expect(lost).toHaveAttribute('aria-current', 'true');
    await expect(lost).toContainText('Could not be placed');
    await expectNoViolations(page);
  });

  await test.step('the mark lies on its words', async () => {
    const line = await textLine(page, 'Reading slowly is an old habit').boundingBox();
    const painted = await marks(page).first().locator('i').first().boundingBox();
    if (!line || !painted) throw new Error('The line or its mark is not painted.');
    expect(Math.abs(painted.x - line.x)).toBeLessThan(4);
    expect(Math.abs(painted.y - line.y)).toBeLessThan(4);
    expect(Math.abs(painted.width - line.width)).toBeLessThan(6);
    expect(Math.abs(painted.height - line.height)).toBeLessThan(5);
  });

  await test.step('it is not offered again, and version 1 is as it was', async () => {
    await box(page).getByRole('button', { name: 'Put away' }).click();
    await expect(box(page)).toBeHidden();
    await page.reload();
    await untilReadable(page, 2);
    await expect(articles(page)).toHaveCount(3);
    await expect(box(page)).toBeHidden();
    await page
      .getByRole('button', { name: /Version/ })
      .first()
      .click();
    await page.getByRole('option', { name: 'Version 1' }).click();
    await page.getByRole('spinbutton', { name: 'Page' }).fill('1');
    await page.keyboard.press('Enter');
    await untilReadable(page);
    await expect(articles(page)).toHaveCount(3);
    await expect(annotationsPanel(page).getByText('Page 1,')).toHaveCount(3);
    await expect(annotationsPanel(page)).not.toContainText('Could not be placed');
    await expect(marks(page)).toHaveCount(3);
  });
});

test('the offer can be declined', async ({ running, page }) => {
  const id = await importVersion(running, 1);
  await page.goto(await running.start());
  await goToReader(page, id);
  await untilReadable(page);
  await markLine(page, 'Reading slowly is an old habit');
  await running.stop();
  await importVersion(running, 2);
  await page.goto(await running.start());
  await goToReader(page, id);
  await untilReadable(page);
  await box(page).getByRole('button', { name: 'Not now' }).click();
  await expect(box(page)).toBeHidden();
  await expect(articles(page)).toContainText(['Version 1, page 1']);
});
