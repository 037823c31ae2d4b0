import type { ReactNode } from 'react';
import { Dialog, Heading } from 'react-aria-components';
import { Link } from 'wouter';
import type { Backfill, SyncFailure, SyncStatus } from '#shared/entities/sync.ts';
import type { LibraryFault } from '#shared/errors/codes.ts';
import { errorWords } from '#shared/errors/words.ts';
import { routes } from '../../navigation/routes.ts';
import { formatCount, plural } from '../../papers/describe.ts';
import { IndexProgress } from '../../search-index/IndexProgress.tsx';
import { nextSyncWords } from '../../sync/next-sync.ts';
import { describeBackfill, describeRun, failureCount, statusWords } from '../../sync/status-words.ts';
import { setSyncPaused, stopBackfill, stopSync, stopWaiting, tryAgain } from '../../sync/sync-actions.ts';
import { useSync } from '../../sync/sync-store.ts';
import { requestWords } from '../../sync/waiting-words.ts';
import { Button } from '../../ui/Button.tsx';
import { formatAgo } from '../../ui/format-time.ts';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { sentence } from '../../ui/sentence.ts';
import { useNow } from '../../ui/use-now.ts';
import { tryAllAgain, useRefused } from '../../write/refused.ts';
import styles from './SyncDetails.module.css';

function Failures({ failed }: { failed: readonly SyncFailure[] }) {
  if (failed.length === 0) return null;
  return (
    <ul className={styles.failures} aria-label="What failed">
      {failed.map(({ what, why }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the failures of one run do not move
        <li key={index}>
          <strong>{what}</strong>
          <span>{sentence(why)}</span>
        </li>
      ))}
    </ul>
  );
}

function OlderDays({ backfill }: { backfill: Backfill }) {
  const { state, done, total } = backfill;
  if (state !== 'running' && state !== 'waiting') return null;
  return (
    <div className={styles.older}>
      <div className={styles.line}>
        <span>Older days: {describeBackfill(backfill)}</span>
        <Button size="small" onPress={() => void stopBackfill()}>
          Cancel
        </Button>
      </div>
      <ProgressLine label="Older days" done={done} total={total} valueLabel={`${done} of ${total} days`} />
    </div>
  );
}

function messageOf({ code, facts }: LibraryFault): string {
  const { what, next } = errorWords(code, facts);
  return `${what} ${next}`;
}

/** What is wrong with the library's place, where, and what to do about it. */
function Fault({ fault }: { fault: LibraryFault }) {
  return (
    <div className={styles.fault}>
      <p>{messageOf(fault)}</p>
      {fault.code === 'LIBRARY_BUSY' && (
        <Button size="small" onPress={() => void stopWaiting()}>
          Stop waiting
        </Button>
      )}
    </div>
  );
}

/** What the user did and the library did not take; why, where that is not said already. */
function Unsaved({ fault }: { fault?: LibraryFault }) {
  const refused = useRefused((state) => state.refused);
  if (refused.length === 0) return null;
  const said = fault && messageOf(fault);
  return (
    <section className={styles.older} aria-label="Not saved">
      <ul className={styles.failures}>
        {refused.map(({ subject, failure, why, giveUp }) => (
          <li key={subject}>
            <div className={styles.line}>
              <strong>{failure}</strong>
              <Button size="small" variant="quiet" aria-label={`Give up: ${failure}`} onPress={giveUp}>
                Give up
              </Button>
            </div>
            {why !== said && <span>{why}</span>}
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" onPress={tryAllAgain}>
          Try saving again
        </Button>
      </div>
    </section>
  );
}

function factsOf(status: SyncStatus, now: number): [name: string, fact: ReactNode][] {
  const { lastRun, downloads, downloadsPaused } = status;
  const facts: [string, ReactNode][] = [];
  if (lastRun?.finishedAt) facts.push(['Last sync', formatAgo(lastRun.finishedAt, now)]);
  if (lastRun) facts.push(['It brought', describeRun(lastRun)]);
  const next = nextSyncWords(status, now);
  if (next) facts.push(['Next sync', next]);
  const asked = requestWords(status);
  if (asked) facts.push(['Asked for', `${asked} waiting`]);
  const { waiting, running, failed } = downloads;
  const queue = [
    running > 0 && `${formatCount(running)} running`,
    waiting > 0 && `${formatCount(waiting)} waiting`,
    failed > 0 && `${formatCount(failed)} failed`,
    downloadsPaused && 'paused',
  ].filter(Boolean);
  facts.push(['PDFs', queue.length > 0 ? queue.join(', ') : 'none waiting']);
  return facts;
}

function Details({ status, onLeave }: { status: SyncStatus; onLeave: () => void }) {
  const now = useNow();
  const { tone, state, rest, progress } = statusWords(status, now);
  const failed = failureCount(status);
  return (
    <>
      <Heading slot="title" level={2} className={styles.title}>
        {state}
        {/* What waits stands below, in more words. */}
        {tone !== 'offline' && rest}
      </Heading>
      {progress && (
        <ProgressLine label={state} {...progress} valueLabel={`${progress.done} of ${progress.total}`} />
      )}
      {status.fault && <Fault fault={status.fault} />}
      <Unsaved fault={status.fault} />
      <dl className={styles.facts}>
        {factsOf(status, now).map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {status.backfill && <OlderDays backfill={status.backfill} />}
      <IndexProgress />
      <Failures failed={status.lastRun?.failed ?? []} />
      {status.downloads.failed > 0 && (
        <Link href={routes.downloads('failed')} onClick={onLeave}>
          {plural(status.downloads.failed, 'PDF')} could not be fetched
        </Link>
      )}
      {status.requests.failed > 0 && (
        <Link href={routes.downloads('failed')} onClick={onLeave}>
          {plural(status.requests.failed, 'paper or day', 'papers or days')} could not be fetched
        </Link>
      )}
      <div className={styles.actions}>
        {failed > 0 && <Button onPress={() => void tryAgain()}>Try again</Button>}
        {status.activity === 'syncing' && <Button onPress={() => void stopSync()}>Stop</Button>}
        <Button onPress={() => void setSyncPaused(!status.paused)}>
          {status.paused ? 'Resume' : 'Pause'}
        </Button>
      </div>
      <p className={styles.links}>
        <Link href={routes.downloads()} onClick={onLeave}>
          Downloads
        </Link>
        <Link href={routes.settings('sources')} onClick={onLeave}>
          Sources
        </Link>
      </p>
    </>
  );
}

/** What the status has no room for: what failed and why, the last sync and the next, and what can be done. */
export function SyncDetails({ onLeave }: { onLeave: () => void }) {
  const { status, error } = useSync();
  return (
    <Dialog className={styles.dialog ?? ''} aria-label="Sync details">
      {status ? (
        <Details status={status} onLeave={onLeave} />
      ) : (
        <>
          <p>{error ?? 'Asking the library.'}</p>
          <Unsaved />
        </>
      )}
    </Dialog>
  );
}
