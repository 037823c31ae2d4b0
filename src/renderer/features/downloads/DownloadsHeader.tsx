import { setDownloadsPaused } from '../../sync/sync-actions.ts';
import { useSync } from '../../sync/sync-store.ts';
import { waitingCount } from '../../sync/waiting-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Tab, TabList } from '../../ui/Tabs.tsx';
import styles from './DownloadsScreen.module.css';
import { describeQueue } from './download-words.ts';
import { cancelAll, clearFinished, tryAllAgain } from './downloads-store.ts';

/** Why nothing moves although something waits. */
function useStandstill(): string | undefined {
  const status = useSync((state) => state.status);
  if (!status) return undefined;
  if (status.downloadsPaused) return 'Paused. Only PDFs you open or ask for are fetched.';
  if (status.network === 'offline') return 'Offline. What waits is fetched when the network is back.';
  return undefined;
}

/** The screen's name, the figures of the queue, and what can be done with all of it. Stands inside the tabs. */
export function DownloadsHeader() {
  const status = useSync((state) => state.status);
  const standstill = useStandstill();
  const paused = status?.downloadsPaused ?? false;
  const failed = status ? status.downloads.failed + status.requests.failed : 0;
  const toCancel = status ? waitingCount(status) + status.downloads.running : 0;
  return (
    <>
      <ScreenHeader title="Downloads" subtitle={status ? describeQueue(status) : '\u00a0'}>
        <TabList aria-label="Show">
          <Tab id="all">All</Tab>
          <Tab id="queue">Queue</Tab>
          <Tab id="failed">Failed</Tab>
          <Tab id="finished">Finished</Tab>
        </TabList>
        <div className={styles.actions}>
          {failed > 0 && <Button onPress={() => void tryAllAgain()}>Try all again</Button>}
          {toCancel > 0 && <Button onPress={() => void cancelAll()}>Cancel all</Button>}
          <Button onPress={() => void clearFinished()}>Clear finished</Button>
          <Button isDisabled={!status} onPress={() => void setDownloadsPaused(!paused)}>
            {paused ? 'Resume' : 'Pause'}
          </Button>
        </div>
      </ScreenHeader>
      {standstill && <p className={styles.note}>{standstill}</p>}
    </>
  );
}
