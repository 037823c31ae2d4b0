import { LibraryError } from '#shared/errors/library-error.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../database/open.ts';
import { createCommunityRepository } from '../../database/repositories/community.ts';
import { createDownloadRepository } from '../../database/repositories/downloads.ts';
import { createFeedDayRepository } from '../../database/repositories/feed-days.ts';
import { createFollowRepository } from '../../database/repositories/follows.ts';
import { createJobRepository } from '../../database/repositories/jobs.ts';
import { createLeaseRepository } from '../../database/repositories/leases.ts';
import { createPaperWriter } from '../../database/repositories/paper-writer.ts';
import { createPaperRepository } from '../../database/repositories/papers.ts';
import { createSettingsRepository } from '../../database/repositories/settings.ts';
import { createSyncRunRepository } from '../../database/repositories/sync-runs.ts';
import { createUpstreamRepository } from '../../database/repositories/upstreams.ts';
import { createVersionCheckRepository } from '../../database/repositories/version-checks.ts';
import { createWriteLock } from '../../database/write-lock.ts';
import { createArxivClient } from '../../sources/arxiv/arxiv-client.ts';
import { createHttp } from '../../sources/http/create-http.ts';
import { userAgent } from '../../sources/http/user-agent.ts';
import { createHubClient } from '../../sources/hugging-face/hub-client.ts';
import { createPdfTextWorker } from '../pdf-text/client.ts';
import { createAddPapers } from './add-papers.ts';
import { createBackfiller } from './backfill.ts';
import { createFeedSync } from './feed-sync.ts';
import { createFollowSync } from './follow-sync.ts';
import { createLookUp } from './look-up.ts';
import { createNetworkState } from './network-state.ts';
import { createNotifier } from './notifier.ts';
import { createQueuedJobs } from './queued-jobs.ts';
import { createRequestBudget } from './request-budget.ts';
import { createRunControl } from './run-control.ts';
import { createSyncRunner } from './sync-run.ts';
import { createTrouble } from './trouble.ts';
import { createVersionSync } from './version-sync.ts';

interface Hooks {
  onNetworkChange: () => void;
  onRunDone: () => void;
}

export type Parts = ReturnType<typeof createParts>;

/** What the engine is put together from, over one connection of its own to the database. */
export function createParts(database: Database, { version, upstreams, patienceMs }: Config, hooks: Hooks) {
  const leases = createLeaseRepository(database);
  const runs = createSyncRunRepository(database);
  const jobs = createJobRepository(database);
  const follows = createFollowRepository(database);
  const feedDays = createFeedDayRepository(database);
  const writer = createPaperWriter(database);
  const settingsRepository = createSettingsRepository(database);
  const settings = () => settingsRepository.get();
  const notifier = createNotifier({ activity: 'idle', network: 'unknown' });
  const trouble = createTrouble(notifier);
  const writeLock = createWriteLock({
    patienceMs,
    onChange() {
      if (writeLock.isAwaited()) trouble.found('Waiting', new LibraryError('LIBRARY_BUSY'));
      else trouble.over('Waiting');
    },
  });
  const { whenFree } = writeLock;
  const network = createNetworkState(hooks.onNetworkChange);
  const http = createHttp({
    userAgent: () => userAgent(version, settings().contact),
    upstreams,
    pace: createUpstreamRepository(database),
    leases,
    onOutcome: (_upstream, outcome) => (outcome === 'answered' ? network.reached() : network.missed()),
  });
  const budget = createRequestBudget();
  const hub = createHubClient({ http: budget.watch(http), upstreams });
  const arxiv = createArxivClient({ http, upstreams });
  const pdfText = createPdfTextWorker();
  const feeds = createFeedSync({ hub, writer, feedDays, notifier, whenFree });
  const followSync = createFollowSync({ arxiv, writer, feedDays, notifier, whenFree });
  const versionChecks = createVersionCheckRepository(database);
  const versionSync = createVersionSync({ arxiv, writer, versionChecks, notifier, whenFree });
  const addPapers = createAddPapers({ hub, arxiv, writer, notifier, whenFree });
  const queued = createQueuedJobs({ jobs, follows, feeds, followSync, addPapers, notifier });
  const runSync = createSyncRunner({ feedDays, follows, feeds, followSync, versionSync, queued, network });
  const control = createRunControl({ runs, leases, network, notifier, runSync, onDone: hooks.onRunDone });
  const backfill = createBackfiller({ jobs, feedDays, feeds, leases, network, notifier, trouble, budget });
  const papers = createPaperRepository(database);
  const lookUp = createLookUp({
    hub,
    arxiv,
    papers,
    writer,
    communities: createCommunityRepository(database),
    notifier,
    isOffline: network.isOffline,
    whenFree,
  });
  return {
    leases,
    runs,
    downloads: createDownloadRepository(database),
    settings,
    notifier,
    trouble,
    writeLock,
    network,
    http,
    hub,
    arxiv,
    pdfText,
    queued,
    addPapers,
    papers,
    lookUp,
    control,
    backfill,
  };
}
