import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PaperRecord } from '#shared/entities/paper.ts';
import { openDatabase } from '../../src/main/database/open.ts';
import { createPaperWriter } from '../../src/main/database/repositories/paper-writer.ts';
import { createServices, type Services } from '../../src/main/services/create-services.ts';
import { testConfig } from './config.ts';

export interface TestLibrary {
  dataDir: string;
  services: Services;
  /** Enters papers as a source would. */
  add(...records: (Partial<PaperRecord> & { title: string })[]): string[];
  /** Closes it and opens it again, as a restart does. */
  reopen(): Promise<Services>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A folder that goes with the test. */
export function temporaryFolder(): { path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'offprint-test-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** A paper record with the least a source must say; the title gives the id. */
export function record(values: Partial<PaperRecord> & { title: string }): PaperRecord {
  const slug = values.title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return { id: `doi:10.1/${slug}`, source: 'hugging-face', ...values };
}

/**
 * A real library in a temporary folder: production migrations, every service, no host.
 * @param endpoint a stand-in for Hugging Face and arXiv; absent: there is no network
 */
export async function openLibrary(endpoint?: string): Promise<TestLibrary> {
  const folder = temporaryFolder();
  const config = testConfig(folder.path, endpoint);
  let services = await createServices(config);
  return {
    dataDir: folder.path,
    get services() {
      return services;
    },
    add(...records) {
      const database = openDatabase(join(folder.path, 'library.sqlite'));
      try {
        return createPaperWriter(database).merge(records.map((values) => ({ record: record(values) }))).ids;
      } finally {
        database.close();
      }
    },
    async reopen() {
      await services.close();
      services = await createServices(config);
      return services;
    },
    async [Symbol.asyncDispose]() {
      await services.close();
      folder[Symbol.dispose]();
    },
  };
}
