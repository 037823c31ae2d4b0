import { useState } from 'react';
import { Link } from 'wouter';
import type { ReadingList } from '#shared/entities/reading-list.ts';
import { routes } from '../../navigation/routes.ts';
import { plural } from '../../papers/describe.ts';
import { useListCount } from '../../papers/list-counts.ts';
import { refetchLists, useReadingLists } from '../../papers/reading-lists.ts';
import { Button } from '../../ui/Button.tsx';
import { Dot } from '../../ui/Dot.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { Skeleton, SkeletonLine } from '../../ui/Skeleton.tsx';
import { TabPanel } from '../../ui/Tabs.tsx';
import { ListsHeader } from './ListsHeader.tsx';
import styles from './ListsOverview.module.css';
import { NewListDialog } from './NewListDialog.tsx';

function Loading() {
  return (
    <Skeleton label="Loading the lists">
      <div className={styles.skeleton}>
        <SkeletonLine width="40%" />
        <SkeletonLine width="52%" />
        <SkeletonLine width="34%" />
      </div>
    </Skeleton>
  );
}

function ListRow({ list }: { list: ReadingList }) {
  const count = useListCount(list);
  return (
    <li className={styles.list}>
      <Dot color={list.color} />
      <span className={styles.words}>
        <Link href={routes.list(list.id)} className={styles.name}>
          <Foreign>{list.name}</Foreign>
        </Link>
        {list.query !== undefined && <span className={styles.query}>Saved search: {list.query}</span>}
      </span>
      {count !== undefined && <span className={styles.count}>{plural(count, 'paper')}</span>}
    </li>
  );
}

/** All reading lists. */
export function ListsOverview() {
  const { lists, error } = useReadingLists();
  const [creating, setCreating] = useState(false);
  return (
    <>
      <ListsHeader>
        <Button variant="primary" onPress={() => setCreating(true)}>
          New list
        </Button>
      </ListsHeader>
      <TabPanel id="all">
        {lists === undefined && error !== undefined && (
          <ErrorState title="The lists could not be loaded" why={error} onRetry={() => void refetchLists()} />
        )}
        {lists === undefined && error === undefined && <Loading />}
        {lists?.length === 0 && (
          <EmptyState title="No reading lists yet">
            A list keeps papers together for a project, a course or later. Make one here, or press S on any
            paper.
          </EmptyState>
        )}
        {lists !== undefined && lists.length > 0 && (
          <ul aria-label="Reading lists" className={styles.lists}>
            {lists.map((list) => (
              <ListRow key={list.id} list={list} />
            ))}
          </ul>
        )}
      </TabPanel>
      <NewListDialog isOpen={creating} onClose={() => setCreating(false)} />
    </>
  );
}
