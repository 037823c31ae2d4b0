import { join } from 'node:path';
import { openDatabase } from '../../src/main/database/open.ts';
import { createLeaseRepository } from '../../src/main/database/repositories/leases.ts';
import { createUpstreamRepository } from '../../src/main/database/repositories/upstreams.ts';
import { createHttp } from '../../src/main/sources/http/create-http.ts';
import type { Http } from '../../src/main/sources/http/http.ts';
import type { HttpOptions } from '../../src/main/sources/http/ports.ts';

export interface TestHttp extends AsyncDisposable {
  http: Http;
  pace: ReturnType<typeof createUpstreamRepository>;
  leases: ReturnType<typeof createLeaseRepository>;
  /** `hugging-face answered`, one for each. */
  outcomes: string[];
}

/** The way out with one endpoint for everything, its pace kept in the library of this folder. */
export function openHttp(
  folder: string,
  endpoint: string,
  options: Partial<HttpOptions> & { arxivSpacingMs?: number } = {},
): TestHttp {
  const database = openDatabase(join(folder, 'library.sqlite'));
  const pace = createUpstreamRepository(database);
  const leases = createLeaseRepository(database);
  const outcomes: string[] = [];
  const { arxivSpacingMs = 0, ...given } = options;
  const http = createHttp({
    userAgent: () => 'Offprint/1.2.3 (desktop reader)',
    upstreams: {
      huggingFace: endpoint,
      thumbnails: endpoint,
      arxiv: endpoint,
      arxivPdf: endpoint,
      arxivRss: endpoint,
      arxivSpacingMs,
    },
    pace,
    leases,
    onOutcome: (upstream, outcome) => outcomes.push(`${upstream} ${outcome}`),
    ...given,
    limits: { retryAfterMs: 1, ...given.limits },
  });
  return {
    http,
    pace,
    leases,
    outcomes,
    async [Symbol.asyncDispose]() {
      await http.close();
      database.close();
    },
  };
}
