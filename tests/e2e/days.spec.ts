import { formatDay } from '../../src/renderer/ui/format-date.ts';
import { expect, test } from '../support/running-app.ts';
import { generatedData } from '../support/upstream/generated-data.ts';
import { startUpstream } from '../support/upstream/start-upstream.ts';
import { goTo, paper, papers } from '../support/window-page.ts';

/**
 * Seven days in a row, each at another hour, and one a year on: before and after the feed turns its day at 21:30 in New York,
 * on both sides of midnight at Greenwich, over a weekend and the end of a month.
 */
const MOMENTS = [
  '2026-11-27T15:00:00Z',
  '2026-11-28T12:30:00Z',
  '2026-11-29T23:50:00Z',
  '2026-11-30T02:15:00Z',
  '2026-12-01T02:45:00Z',
  '2026-12-02T00:05:00Z',
  '2026-12-03T18:00:00Z',
  '2027-11-29T09:00:00Z',
];

for (const now of MOMENTS) {
  test.describe(now, () => {
    // All of a day stands in this window, wherever a card is among the others.
    test.use({ now, viewport: { width: 1280, height: 3200 } });

    test('the newest day comes in, its PDFs too, and the days before are one click away', async ({
      running,
      page,
    }) => {
      const data = generatedData({ days: 8, perDay: 12, odd: false });
      await using upstream = await startUpstream({ data });
      running.env = upstream.env;
      await page.goto(await running.start());
      await expect(page.getByRole('status', { name: 'Sync' })).toContainText(/^(Up to date|Fetching PDFs)/);
      expect(await page.evaluate(() => new Date().toISOString())).toContain(now.slice(0, 11));

      const [before = '', newest = ''] = data.days().slice(-2);
      await goTo(page, `/feed/day/${newest}`);
      const last = paper(page, data.items(newest).at(-1)?.title ?? '');
      await last.getByRole('button', { name: 'Download PDF' }).click();
      await expect(last).toContainText('PDF stored');

      await page.getByRole('button', { name: 'Previous day' }).click();
      await expect(page.getByText(formatDay(before), { exact: true })).toBeVisible();
      await expect(paper(page, data.items(before)[0]?.title ?? '')).toBeVisible();
      await page.getByRole('tab', { name: 'Month' }).click();
      await expect(papers(page).getByRole('article').first()).toBeVisible();
    });
  });
}
