import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, resolveUpstreams } from '../../src/main/config.ts';

/** A port nothing listens on: asking there is being offline. */
export const NOWHERE = 'http://127.0.0.1:4';

/** Where the Offprints that tests start write their logs: never where the user's are. */
export const TEST_LOGS = join(tmpdir(), 'offprint-test-logs');

/** The environment of an Offprint that can reach this stand-in, or nobody; never a server of the real world. */
export function upstreamEnv(endpoint = NOWHERE, arxivSpacingMs = 0): Record<string, string> {
  return {
    OFFPRINT_LOG_DIR: TEST_LOGS,
    HF_ENDPOINT: endpoint,
    ARXIV_ENDPOINT: endpoint,
    ARXIV_PDF_ENDPOINT: endpoint,
    OFFPRINT_ARXIV_SPACING_MS: String(arxivSpacingMs),
    // Time-outs and waits before another attempt, as a part of the real ones: half a minute becomes 0.6 s.
    OFFPRINT_PATIENCE: '0.02',
  };
}

/** The configuration of a test's library. */
export function testConfig(dataDir: string, endpoint = NOWHERE, arxivSpacingMs = 0): Config {
  return {
    dataDir,
    logDir: join(dataDir, 'log'),
    patienceMs: 15_000,
    version: '1.2.3',
    upstreams: resolveUpstreams(upstreamEnv(endpoint, arxivSpacingMs)),
  };
}
