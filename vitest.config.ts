import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { setClock } from './tests/support/clock.ts';
import { upstreamEnv } from './tests/support/config.ts';

/** What takes by far the longest, the longest first: begun last, it would keep all the rest waiting. */
const LONGEST = [
  'corpus/search-quality',
  'corpus/anchoring',
  'corpus/reader-papers',
  'integration/annotations-kill',
  'integration/sync-kill',
  'integration/sync-faults',
  'integration/sync.',
  'integration/cli.',
  'unit/starter-shelf',
  'unit/made-up-days',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.includes(`/tests/${name}`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

// Whatever day it is, the tests hold: this tries another one, for all processes and threads of the run.
if (process.env.OFFPRINT_TEST_NOW) setClock(process.env.OFFPRINT_TEST_NOW);

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
    sequence: { sequencer: LongestFirst },
    maxWorkers: Math.max(1, Math.min(4, availableParallelism())),
    projects: [
      {
        extends: true,
        // Generous: a slow or busy machine is no failure.
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 180_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          globalSetup: ['tests/support/build-main.ts'],
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        // Real documents by the hundred: slow by nature, and absent where the corpus is.
        test: {
          name: 'corpus',
          globalSetup: ['tests/support/build-main.ts'],
          include: ['tests/corpus/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
