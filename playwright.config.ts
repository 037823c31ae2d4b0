import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, WINDOW } from './tests/support/chromium.ts';
import { upstreamEnv } from './tests/support/config.ts';

// Offprint must find none of the servers it asks, unless a test starts a stand-in for them.
Object.assign(process.env, upstreamEnv());

export default defineConfig({
  outputDir: 'test-results',
  reporter: 'list',
  workers: 2,
  timeout: 300_000,
  // Long enough for a slow machine; nothing is ever waited for longer than it takes.
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env.CI),
  // On a machine shared with others one more try, told as flaky and named at the end: to be looked into, but not to be lost in.
  retries: process.env.CI ? 1 : 0,
  projects: [
    {
      name: 'app',
      testDir: 'tests/e2e',
      use: {
        actionTimeout: 60_000,
        browserName: 'chromium',
        headless: true,
        contextOptions: WINDOW,
        // Tracing every test costs much of its time: CI does it at the second try; `--trace on` is for a test being looked into.
        trace: 'on-first-retry',
        launchOptions: { executablePath: process.env.OFFPRINT_CHROMIUM, args: CHROMIUM_FLAGS },
      },
    },
    { name: 'electron', testDir: 'tests/electron', workers: 1 },
  ],
});
