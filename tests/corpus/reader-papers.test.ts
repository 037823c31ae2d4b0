import { expect as expectPage, type Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
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

/** How many links the file has on each page. */
async function linksByPage(path: string): Promise<number[]> {
  const loading = getDocument({ url: path, verbosity: 0 });
  const pdf = await loading.promise;
  const counts: number[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const annotations = await (await pdf.getPage(number)).getAnnotations();
    counts.push(annotations.filter(({ subtype }: { subtype: string }) => subtype === 'Link').length);
  }
  await loading.destroy();
  return counts;
}

/** Pages to be looked at: the first, the last, and those with the most links. */
function pagesToShow(counts: readonly number[]): number[] {
  const byLinks = [...counts.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  return [...new Set([0, counts.length - 1, ...byLinks.slice(0, 3)])].map((index) => index + 1);
}

/** Goes to a page and waits for its links; those pdf.js finds in the text do not count. */
async function expectLinks(page: Page, number: number, count: number, file: string): Promise<void> {
  await pageBox(page).fill(String(number));
  await pageBox(page).press('Enter');
  const shown = documentRegion(page).locator(`.page[data-page-number="${number}"]`);
  await shown.locator('.endOfContent').waitFor({ state: 'attached' });
  const links = shown.locator('section.linkAnnotation:not([data-annotation-id^="inferred"])');
  await expectPage(links, `${file}, page ${number}`).toHaveCount(count);
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
      const counts = await linksByPage(pathOf(file));
      expect(
        counts.reduce((sum, count) => sum + count, 0),
        file,
      ).toBe(Number(known.links));
      for (const number of pagesToShow(counts))
        await expectLinks(page, number, counts[number - 1] ?? 0, file);
      expect(reader.left).toEqual([]);
    },
    180_000,
  );
});
