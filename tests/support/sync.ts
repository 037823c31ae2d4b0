import type { SyncReport, SyncStatus } from '#shared/entities/sync.ts';
import type { Services } from '../../src/main/services/create-services.ts';
import type { RunRequest } from '../../src/main/workers/sync/protocol.ts';

/** A whole run as the command line makes it; answers what it brought. */
export async function syncNow(services: Services, request: Partial<RunRequest> = {}): Promise<SyncReport> {
  for await (const { report } of services.sync.run({ trigger: 'command-line', ...request })) {
    if (report) return report;
  }
  throw new Error('The run ended without a report.');
}

/** The status as soon as it is as wanted; looked at after every change that windows are told of. */
export async function statusWhen(
  { sync, changes }: Services,
  isWanted: (status: SyncStatus) => boolean,
): Promise<SyncStatus> {
  const told = changes.subscribe();
  try {
    for (;;) {
      const status = sync.status();
      if (isWanted(status)) return status;
      await told.next();
    }
  } finally {
    await told.return(undefined);
  }
}
