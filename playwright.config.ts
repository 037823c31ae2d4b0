import { defineConfig } from '@playwright/test';

/** A browser as a container's root can run it, that asks nothing of the network by itself. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  outputDir: 'test-results',
  reporter: 'list',
  workers: 2,
  timeout: 120_000,
  forbidOnly: Boolean(process.env.CI),
  projects: [
    {
      name: 'app',
      testDir: 'tests/e2e',
      use: {
        browserName: 'chromium',
        headless: true,
        viewport: { width: 1280, height: 840 },
        locale: 'en-GB',
        timezoneId: 'UTC',
        trace: 'retain-on-failure',
        launchOptions: { executablePath: process.env.OFFPRINT_CHROMIUM, args: CHROMIUM_FLAGS },
      },
    },
    { name: 'electron', testDir: 'tests/electron', workers: 1 },
  ],
});
