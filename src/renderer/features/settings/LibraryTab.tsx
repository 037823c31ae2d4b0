import { type ReactNode, useEffect } from 'react';
import type { LibraryStats } from '#shared/entities/library-stats.ts';
import { ImportButtons } from '../../imports/ImportButtons.tsx';
import { formatBytes, formatCount } from '../../papers/describe.ts';
import { IndexProgress } from '../../search-index/IndexProgress.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton, SkeletonLine } from '../../ui/Skeleton.tsx';
import styles from './SettingsScreen.module.css';
import {
  openSettings,
  refetchSettings,
  removeStarterShelf,
  restoreStarterShelf,
  showDataFolder,
  useSettings,
} from './settings-store.ts';

function Facts({ stats }: { stats: LibraryStats }) {
  const facts: [string, ReactNode][] = [
    ['Papers', `${formatCount(stats.papers)} (${formatCount(stats.unread)} unread)`],
    ['Starred', formatCount(stats.starred)],
    ['Feed days', formatCount(stats.feedDays)],
    ['PDFs', `${formatCount(stats.documents)} (${formatBytes(stats.documentBytes)})`],
    ['Highlights', formatCount(stats.annotations)],
    ['Reading lists', formatCount(stats.lists)],
    ['Database', formatBytes(stats.databaseBytes)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, fact]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

function Loading() {
  return (
    <Skeleton label="Loading the library’s figures">
      <div className={styles.facts}>
        <SkeletonLine width="80px" />
        <SkeletonLine width="120px" />
        <SkeletonLine width="80px" />
        <SkeletonLine width="60px" />
      </div>
    </Skeleton>
  );
}

/** What the library holds, where it lies, and how to add to it. */
export function LibraryTab() {
  const { stats, settings, version, error } = useSettings();
  useEffect(openSettings, []);
  if (error !== undefined && !stats) {
    return (
      <ErrorState title="The library could not be read" why={error} onRetry={() => void refetchSettings()} />
    );
  }
  const removed = settings?.starterShelf === 'removed';
  return (
    <>
      <section className={styles.section}>
        <h2>What is in it</h2>
        {stats ? <Facts stats={stats} /> : <Loading />}
      </section>
      <section className={styles.section}>
        <h2>Where it lies</h2>
        <p className={styles.hint}>
          The database and the PDFs, side by side in one folder. Copy it to take the library elsewhere.
        </p>
        <p className={styles.path}>{stats?.dataDir}</p>
        <div className={styles.row}>
          <Button isDisabled={!stats} onPress={() => stats && void showDataFolder(stats.dataDir)}>
            Show folder
          </Button>
        </div>
      </section>
      <section className={styles.section}>
        <h2>Search index</h2>
        <p className={styles.hint}>
          What makes the words of papers, PDFs and notes quick to find. It is made from the library and
          follows it by itself. Paused, it rests until it is resumed or Offprint starts again.
        </p>
        <IndexProgress whenDone="All papers are in it." />
      </section>
      <section className={styles.section}>
        <h2>Import</h2>
        <p className={styles.hint}>
          Saved Daily Papers pages (HTML or text), feed JSON, PDFs, or a folder of them. Importing twice adds
          nothing.
        </p>
        <div className={styles.row}>
          <ImportButtons />
        </div>
      </section>
      <section className={styles.section}>
        <h2>Starter shelf</h2>
        <p className={styles.hint}>
          A few short papers about Offprint itself, to try things on. Marks you made on them are kept when
          they go.
        </p>
        <div className={styles.row}>
          <Button
            isDisabled={!settings}
            onPress={() => void (removed ? restoreStarterShelf() : removeStarterShelf())}
          >
            {removed ? 'Put the starter shelf back' : 'Remove starter shelf'}
          </Button>
        </div>
      </section>
      {version && <p className={styles.hint}>Offprint {version}</p>}
    </>
  );
}
