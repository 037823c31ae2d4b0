import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feedToday } from '#shared/calendar.ts';
import type { Download } from '#shared/entities/download.ts';
import type { Settings } from '#shared/entities/settings.ts';
import type { LibraryErrorCode } from '#shared/errors/codes.ts';
import { resolveUpstreams } from '../../src/main/config.ts';
import { createListRepository } from '../../src/main/database/lists/list-repository.ts';
import { openDatabase } from '../../src/main/database/open.ts';
import { createPdfStore } from '../../src/main/database/pdf-store.ts';
import { createDocumentRepository } from '../../src/main/database/repositories/documents.ts';
import { createDownloadRepository } from '../../src/main/database/repositories/downloads.ts';
import { createLeaseRepository } from '../../src/main/database/repositories/leases.ts';
import { createPaperStateRepository } from '../../src/main/database/repositories/paper-states.ts';
import { createPaperWriter } from '../../src/main/database/repositories/paper-writer.ts';
import { createPaperRepository } from '../../src/main/database/repositories/papers.ts';
import { createSettingsRepository } from '../../src/main/database/repositories/settings.ts';
import { createUpstreamRepository } from '../../src/main/database/repositories/upstreams.ts';
import { createArxivClient } from '../../src/main/sources/arxiv/arxiv-client.ts';
import { createHttp } from '../../src/main/sources/http/create-http.ts';
import { createHubClient } from '../../src/main/sources/hugging-face/hub-client.ts';
import { createPdfTextWorker } from '../../src/main/workers/pdf-text/client.ts';
import { createDownloader, type DownloadEvent } from '../../src/main/workers/sync/downloads/downloader.ts';
import { createTrouble } from '../../src/main/workers/sync/trouble.ts';
import { temporaryFolder } from './library.ts';
import type { Fault } from './upstream/faults.ts';
import { generatedData } from './upstream/generated-data.ts';
import { startUpstream } from './upstream/start-upstream.ts';

export interface HouseOptions {
  /** How many papers today's feed lists; all of them are in the library. */
  papers?: number;
  faults?: Fault[];
  /** Bytes to make each PDF larger by. */
  ballast?: number;
  settings?: Partial<Settings>;
  /** Factor of time-outs. Default: 0.1. */
  patience?: number;
  /** Real bytes in place of a made PDF. */
  pdf?: (id: string, version: number) => Uint8Array | undefined;
}

export type DownloadHouse = Awaited<ReturnType<typeof openDownloadHouse>>;

/**
 * A library that knows papers, a stand-in that has their PDFs, and what fetches them, as the worker puts it together. Unless
 * the settings say so nothing is fetched unasked.
 */
export async function openDownloadHouse(options: HouseOptions = {}) {
  const { papers: count = 3, faults = [], ballast = 0, settings, pdf, patience = 0.1 } = options;
  const folder = temporaryFolder();
  const date = feedToday();
  const made = generatedData({ days: 1, perDay: count, lastDate: date, odd: false });
  // On a weekend the made day is the one before.
  const day = made.days()[0] ?? date;
  const upstream = await startUpstream({
    data: { ...made, ...(pdf && { pdf }) },
    faults,
    pdfBallast: ballast,
  });
  const upstreams = { ...resolveUpstreams(upstream.env), patience };
  const databaseFile = join(folder.path, 'library.sqlite');
  const database = openDatabase(databaseFile);
  const store = createSettingsRepository(database);
  store.set({ prefetch: 'none', diskReserveMegabytes: 0, ...settings });
  const { ids } = createPaperWriter(database).merge(
    made.items(day).map(({ paper }, rank) => ({
      record: { id: `arxiv:${paper.id}`, arxivId: paper.id, title: paper.title, source: 'hugging-face' },
      entry: { feed: 'daily', date: day, rank, upvotes: count - rank },
    })),
  );
  const pdfs = createPdfStore(join(folder.path, 'pdfs'));
  const pdfText = createPdfTextWorker();
  const queue = createDownloadRepository(database);
  const events: DownloadEvent[] = [];
  const told: (LibraryErrorCode | undefined)[] = [];
  const open: { stop(): Promise<void> }[] = [];

  /** Another downloader of the same library, with connections of its own, as another process has. */
  function start() {
    const connection = openDatabase(databaseFile);
    const leases = createLeaseRepository(connection);
    const pace = createUpstreamRepository(connection);
    const http = createHttp({ userAgent: () => 'Offprint test', upstreams, pace, leases });
    const downloader = createDownloader({
      database: connection,
      dataDir: folder.path,
      http,
      arxiv: createArxivClient({ http, upstreams }),
      hub: createHubClient({ http, upstreams }),
      pdfText,
      pdfs,
      leases,
      upstreams,
      settings: createSettingsRepository(connection).get,
      trouble: createTrouble({ setLive: ({ fault }) => void told.push(fault?.code) }),
      onChange: (event) => events.push(event),
    });
    const stop = async () => {
      await downloader.stop();
      await http.close();
      if (connection.open) connection.close();
    };
    open.push({ stop });
    return { ...downloader, stop };
  }

  const namesIn = (name: string): string[] => {
    const dir = join(folder.path, name);
    return existsSync(dir) ? readdirSync(dir).sort() : [];
  };

  return {
    dataDir: folder.path,
    /** The day that lists the papers. */
    day,
    /** The papers in the order of the day, which is that of their upvotes. */
    ids,
    idAt: (index: number): string => {
      const id = ids[index];
      if (!id) throw new Error(`There is no paper ${index}.`);
      return id;
    },
    upstream,
    /** Changes the database behind everyone's back. */
    execute: (sql: string, ...values: unknown[]): void => {
      database.prepare(sql).run(...values);
    },
    queue,
    events,
    /** What was said to be wrong with the disk, in turn. */
    told,
    pdfs,
    start,
    settings: store,
    lists: createListRepository(database),
    states: createPaperStateRepository(database),
    documents: createDocumentRepository(database),
    papers: createPaperRepository(database),
    downloads: (): Download[] => queue.list(undefined, { limit: 500, offset: 0 }).downloads,
    ofPaper: (id: string): Download | undefined => queue.ofPapers([id])[0],
    /** Which PDFs were asked for, in order, by arXiv id with version. */
    asked: (): string[] =>
      upstream.requests.filter(({ route }) => route === 'pdf').map(({ path }) => path.slice('/pdf/'.length)),
    storedNames: () => namesIn('pdfs'),
    partNames: () => namesIn('downloads'),
    thumbnailNames: () => namesIn('thumbnails'),
    /** The stored bytes of a paper's newest PDF. */
    bytesOf(id: string): Buffer | undefined {
      const [document] = createDocumentRepository(database).forPaper(id);
      return document && readFileSync(pdfs.pathOf(document.sha256));
    },
    makeFolder: (name: string): string => {
      const dir = join(folder.path, name);
      mkdirSync(dir, { recursive: true });
      return dir;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(open.map(({ stop }) => stop()));
      await pdfText.close();
      await upstream.close();
      database.close();
      folder[Symbol.dispose]();
    },
  };
}
