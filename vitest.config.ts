import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { upstreamEnv } from './tests/support/config.ts';

// `#shared/*` needs no alias here: it resolves through "imports" in package.json, as it does in plain Node.
export default defineConfig({
  test: {
    environment: 'node',
    // Tests meet the same clock and calendar everywhere.
    // Offprint must find none of the servers it asks, unless a test starts a stand-in for them.
    // Node keeps what it compiled, as it does for `npm start`: the next of many processes starts in half the time.
    env: {
      TZ: 'UTC',
      NODE_COMPILE_CACHE: join(import.meta.dirname, '.cache', 'compiled'),
      ...upstreamEnv(),
    },
    maxWorkers: Math.max(1, Math.min(4, availableParallelism())),
    projects: [
      {
        extends: true,
        // Generous: a slow or busy machine is no failure.
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Real documents by the hundred: slow by nature, and absent where the corpus is.
        test: {
          name: 'corpus',
          include: ['tests/corpus/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
