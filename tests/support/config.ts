import { type Config, resolveUpstreams } from '../../src/main/config.ts';

/** A port nothing listens on: asking there is being offline. */
export const NOWHERE = 'http://127.0.0.1:4';

/** The environment of an Offprint that can reach this stand-in, or nobody; never a server of the real world. */
export function upstreamEnv(endpoint = NOWHERE, arxivSpacingMs = 0): Record<string, string> {
  return {
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
  return { dataDir, version: '1.2.3', upstreams: resolveUpstreams(upstreamEnv(endpoint, arxivSpacingMs)) };
}
