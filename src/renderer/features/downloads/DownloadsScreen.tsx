import { useCallback, useEffect } from 'react';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { PagedBody } from '../../papers/PagedBody.tsx';
import { type RowPlace, VirtualRows } from '../../papers/VirtualRows.tsx';
import { useSync } from '../../sync/sync-store.ts';
import { SkeletonLine } from '../../ui/Skeleton.tsx';
import { TabPanel, Tabs } from '../../ui/Tabs.tsx';
import { useNow } from '../../ui/use-now.ts';
import rowStyles from './DownloadRow.module.css';
import { DownloadRow, openFetched, routeOf } from './DownloadRow.tsx';
import { DownloadsEmpty } from './DownloadsEmpty.tsx';
import { DownloadsHeader } from './DownloadsHeader.tsx';
import styles from './DownloadsScreen.module.css';
import { type DownloadsShown, downloadRows, openDownloads, type QueueItem } from './downloads-store.ts';
import { KindHeading } from './KindHeading.tsx';

const SHOWN: readonly DownloadsShown[] = ['all', 'queue', 'failed', 'finished'];

const ROW_HEIGHT = 64;

const idOf = ({ id }: QueueItem): string => String(id);

function openItem(item: QueueItem): void {
  const route = routeOf(item);
  if (route) navigate(route);
}

function readWithR(key: string, item: QueueItem): boolean {
  if (key !== 'r' || item.state !== 'done') return false;
  openFetched(item);
  return true;
}

function Skeleton() {
  return (
    <div className={rowStyles.skeleton}>
      <SkeletonLine width="55%" height={14} />
      <SkeletonLine width="28%" height={10} />
    </div>
  );
}

/** What waits to be fetched (papers and days asked for, PDFs), what is being fetched, and what became of the others. */
export function DownloadsScreen({ tab }: { tab?: string }) {
  const shown = SHOWN.find((known) => known === tab) ?? 'all';
  const now = useNow();
  const isOffline = useSync(({ status }) => status?.network === 'offline');
  useEffect(() => openDownloads(shown), [shown]);
  const renderRow = useCallback(
    (item: QueueItem, place: RowPlace) => (
      <>
        <KindHeading index={place.index} />
        <DownloadRow item={item} now={now} isOffline={isOffline} {...place} />
      </>
    ),
    [now, isOffline],
  );
  return (
    <div className={styles.screen}>
      <Tabs
        selectedKey={shown}
        onSelectionChange={(chosen) =>
          navigate(routes.downloads(chosen === 'all' ? undefined : String(chosen)), { replace: true })
        }
      >
        <DownloadsHeader />
        <TabPanel id={shown}>
          <PagedBody
            rows={downloadRows}
            loading="Loading the downloads"
            failed="The downloads could not be loaded"
            empty={<DownloadsEmpty shown={shown} />}
          >
            <VirtualRows
              label="Downloads"
              rows={downloadRows}
              idOf={idOf}
              renderRow={renderRow}
              onOpen={openItem}
              onKey={readWithR}
              rowHeight={ROW_HEIGHT}
              skeleton={<Skeleton />}
            />
          </PagedBody>
        </TabPanel>
      </Tabs>
    </div>
  );
}
