import { expect as expectPage, type Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { corpusPath, describeCorpus, readTable } from '../support/corpus.ts';
import { openedWindow, outcomeOf, pageBox } from '../support/opened-files.ts';
import { documentRegion } from '../support/reader-page.ts';

/** How many entries the outline has, folded ones included. */
async function countOutline(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: 'Outline', exact: true });
  await button.click();
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await outline.locator('li, p').first().waitFor();
  for (;;) {
    const folded = outline.locator('button[aria-expanded=false]').first();
    if ((await folded.count()) === 0) break;
    await folded.click();
  }
  const count = await outline.getByRole('listitem').count();
  await button.click();
  return count;
}

/** How long a page may take to show its links once its text is there, in milliseconds: one without any never says so. */
const LINKS_MS = 400;

/** How many links of the file a page shows; those pdf.js finds in the text do not count. */
async function countLinks(page: Page, number: number, patience: number): Promise<number> {
  await pageBox(page).fill(String(number));
  await pageBox(page).press('Enter');
  const shown = documentRegion(page).locator(`.page[data-page-number="${number}"]`);
  await shown.locator('.endOfContent').waitFor({ state: 'attached' });
  const links = shown.locator('section.linkAnnotation:not([data-annotation-id^="inferred"])');
  if (patience > 0) {
    await links
      .first()
      .waitFor({ state: 'attached', timeout: patience })
      .catch(() => undefined);
  }
  return links.count();
}

/** Looks at all pages; where links seem to be missing, once more and patiently. */
async function expectLinks(page: Page, pages: number, expected: number, file: string): Promise<void> {
  const found = new Map<number, number>();
  const sum = () => [...found.values()].reduce((total, count) => total + count, 0);
  for (const patience of [0, LINKS_MS]) {
    if (sum() >= expected && patience > 0) break;
    for (let number = 1; number <= pages; number++) {
      found.set(number, Math.max(found.get(number) ?? 0, await countLinks(page, number, patience)));
    }
  }
  expect(sum(), `${file}: links ${JSON.stringify([...found])}`).toBe(expected);
}

describeCorpus('the papers in the reader', 'pdfs/truth.tsv', () => {
  const papers = readTable('pdfs', 'papers.tsv');
  const truth = new Map(readTable('pdfs', 'truth.tsv').map((row) => [row.file, row]));
  const pathOf = (file: string) => corpusPath('pdfs', 'papers', file);
  const reader = openedWindow(() => papers.map(({ file = '' }) => pathOf(file)));

  test.each(papers.map(({ file = '', pages }) => [file, Number(pages)] as const))(
    '%s opens with its %i pages, and its outline and links where they are known',
    async (file, pages) => {
      await reader.open(pathOf(file));
      const page = reader.page();
      expect(await outcomeOf(page)).toEqual({ kind: 'opens', words: '' });
      await expectPage(pageBox(page)).toHaveAttribute('aria-valuemax', String(pages));
      const known = truth.get(file);
      if (!known) return;
      expect(pages).toBe(Number(known.pages));
      expect(await countOutline(page), file).toBe(Number(known.outline_entries));
      await expectLinks(page, pages, Number(known.links), file);
      expect(reader.left).toEqual([]);
    },
    180_000,
  );
});
