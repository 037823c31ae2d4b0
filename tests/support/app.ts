import { join } from 'node:path';
import type { PaperRecord } from '#shared/entities/paper.ts';
import { type App, createApp } from '../../src/main/app.ts';
import { openDatabase } from '../../src/main/database/open.ts';
import { createPaperWriter } from '../../src/main/database/repositories/paper-writer.ts';
import type { Shell } from '../../src/main/services/shell-port.ts';
import { testConfig } from './config.ts';
import { record, temporaryFolder } from './library.ts';

export interface TestApp extends AsyncDisposable {
  app: App;
  dataDir: string;
}

export const noShell: Shell = {
  host: 'browser',
  quit: () => {},
  openExternal: async () => false,
  showFolder: async () => false,
};

/** The whole app, as a host gets it, over a library in a temporary folder that holds the papers given. */
export async function openTestApp(
  papers: (Partial<PaperRecord> & { title: string })[] = [],
  shell: Partial<Shell> = {},
): Promise<TestApp> {
  const folder = temporaryFolder();
  const config = { ...testConfig(folder.path), patienceMs: Number.POSITIVE_INFINITY };
  const app = await createApp(config, { shell: { ...noShell, ...shell } });
  const database = openDatabase(join(folder.path, 'library.sqlite'));
  createPaperWriter(database).merge(papers.map((values) => ({ record: record(values) })));
  database.close();
  return {
    app,
    dataDir: folder.path,
    async [Symbol.asyncDispose]() {
      await app.stop();
      folder[Symbol.dispose]();
    },
  };
}
