import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..');
/** Set by scripts/test-e2e.mjs where the binary is. */
const executablePath = process.env.OFFPRINT_ELECTRON;

test.skip(executablePath === undefined, 'no Electron binary');

test('opens a window on a new library, sandboxed, and closes cleanly', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'offprint-electron-'));
  const args = [root, '--data-dir', dataDir, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const electron = await _electron.launch({ executablePath, args });
  try {
    const window = await electron.firstWindow();
    expect(window.url()).toMatch(/^offprint:\/\/app\//);
    await expect(window.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await expect(window.getByRole('heading', { name: 'Daily Papers', level: 1 })).toBeVisible();
    expect(await window.evaluate(() => typeof Reflect.get(globalThis, 'require'))).toBe('undefined');
  } finally {
    await electron.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});
