import { expect as expectPage } from '@playwright/test';
import { expect, test } from 'vitest';
import { corpusPath, describeCorpus, readTable } from '../support/corpus.ts';
import { type Outcome, openedWindow, outcomeOf, pageBox } from '../support/opened-files.ts';

/** Whether an outcome is the one that the table names, in its words. */
function isExpected(expected: string, { kind, words }: Outcome): boolean {
  if (expected.startsWith('asks for a password:')) return kind === 'password';
  if (expected.startsWith('asks for a password')) return kind === 'password' || kind === 'opens';
  if (expected.startsWith('page times out')) return kind === 'error' && /stopped/.test(words);
  if (expected.startsWith('clear error')) return kind === 'error';
  if (/or clear error/.test(expected)) return kind !== 'password';
  return kind === 'opens';
}

describeCorpus('the nasty PDFs in the reader', 'pdfs/nasty.tsv', () => {
  const files = readTable('pdfs', 'nasty.tsv');
  const good = corpusPath('pdfs', 'papers', 'jcon-00012.pdf');
  const pathOf = (file: string) => corpusPath('pdfs', 'nasty', file);
  const reader = openedWindow(() => [...files.map(({ file = '' }) => pathOf(file)), good]);

  test.each(files.map(({ file = '', expected = '', password = '' }) => [file, expected, password] as const))(
    '%s: %s',
    async (file, expected, password) => {
      await reader.open(pathOf(file));
      const page = reader.page();
      const outcome = await outcomeOf(page, { error: expected.startsWith('page times out') });
      expect(isExpected(expected, outcome), `${file}: ${JSON.stringify(outcome)}`).toBe(true);
      if (outcome.kind === 'error') expect(outcome.words.length).toBeGreaterThan(20);
      if (expected.includes('this is a web page')) expect(outcome.words).toContain('web page');
      if (outcome.kind === 'password' && password) {
        const dialog = page.getByRole('dialog', { name: 'This PDF is locked' });
        await dialog.getByLabel('Password').fill(password);
        await dialog.getByRole('button', { name: 'Open' }).click();
        await expectPage(dialog).toBeHidden();
        expect(await outcomeOf(page)).toEqual({ kind: 'opens', words: '' });
      } else if (outcome.kind === 'password') await page.keyboard.press('Escape');
      expect(reader.left).toEqual([]);
    },
  );

  test('after all of them the app opens a paper as ever', async () => {
    await reader.open(good);
    expect(await outcomeOf(reader.page())).toEqual({ kind: 'opens', words: '' });
    await expectPage(pageBox(reader.page())).toHaveAttribute('aria-valuemax', '7');
  });
});
