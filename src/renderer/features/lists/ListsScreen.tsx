import { Link } from 'wouter';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { useReadingLists } from '../../papers/reading-lists.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { ListPapers } from './ListPapers.tsx';
import styles from './ListsOverview.module.css';
import { ListsOverview } from './ListsOverview.tsx';
import { ListTrash } from './ListTrash.tsx';

const SHOWN = ['all', 'trash'] as const;

/** All lists, or what was deleted of them. */
function ListsTabs({ shown }: { shown: (typeof SHOWN)[number] }) {
  return (
    <div className={styles.screen}>
      <Tabs
        selectedKey={shown}
        onSelectionChange={(chosen) =>
          navigate(chosen === 'trash' ? routes.listTrash() : routes.lists(), { replace: true })
        }
      >
        {shown === 'all' ? <ListsOverview /> : <ListTrash />}
      </Tabs>
    </div>
  );
}

/** The reading lists, or one of them. */
export function ListsScreen({ id }: { id?: string }) {
  const lists = useReadingLists((state) => state.lists);
  const list = lists?.find((candidate) => candidate.id === id);
  if (id === 'trash') return <ListsTabs shown="trash" />;
  if (id === undefined || lists === undefined) return <ListsTabs shown="all" />;
  if (list) return <ListPapers key={list.id} list={list} />;
  return (
    <EmptyState title="This list is gone" actions={<Link href={routes.lists()}>All lists</Link>}>
      It was deleted, here or in another window. <Link href={routes.listTrash()}>The trash</Link> may hold it.
    </EmptyState>
  );
}
