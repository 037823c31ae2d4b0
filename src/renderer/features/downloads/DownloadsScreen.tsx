import { useCallback, useEffect } from 'react';
import type { Download } from '#shared/entities/download.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { PagedBody } from '../../papers/PagedBody.tsx';
import { type RowPlace, VirtualRows } from '../../papers/VirtualRows.tsx';
import { SkeletonLine } from '../../ui/Skeleton.tsx';
import { TabPanel, Tabs } from '../../ui/Tabs.tsx';
import { useNow } from '../../ui/use-now.ts';
import rowStyles from './DownloadRow.module.css';
import { DownloadRow } from './DownloadRow.tsx';
import { DownloadsEmpty } from './DownloadsEmpty.tsx';
import { DownloadsHeader } from './DownloadsHeader.tsx';
import styles from './DownloadsScreen.module.css';
import { type DownloadsShown, downloadRows, openDownloads } from './downloads-store.ts';

const SHOWN: readonly DownloadsShown[] = ['all', 'queue', 'failed', 'finished'];

const ROW_HEIGHT = 64;

const idOf = ({ id }: Download): string => String(id);
const openPaper = ({ paperId }: Download): void => navigate(routes.paper(paperId));

function readWithR(key: string, { state, paperId }: Download): boolean {
  if (key !== 'r' || state !== 'done') return false;
  navigate(routes.read(paperId));
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

/** The PDFs that wait to be fetched, those being fetched, and what became of the others. */
export function DownloadsScreen({ tab }: { tab?: string }) {
  const shown = SHOWN.find((known) => known === tab) ?? 'all';
  const now = useNow();
  useEffect(() => openDownloads(shown), [shown]);
  const renderRow = useCallback(
    (download: Download, place: RowPlace) => <DownloadRow download={download} now={now} {...place} />,
    [now],
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
              onOpen={openPaper}
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
