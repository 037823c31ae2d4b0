import { Link } from 'wouter';
import { routes } from '../../navigation/routes.ts';
import { useReadingLists } from '../../papers/reading-lists.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListPapers } from './ListPapers.tsx';
import { ListsOverview } from './ListsOverview.tsx';

/** The reading lists, or one of them. */
export function ListsScreen({ id }: { id?: string }) {
  const lists = useReadingLists((state) => state.lists);
  const list = lists?.find((candidate) => candidate.id === id);
  if (id === undefined || lists === undefined) return <ListsOverview />;
  if (list) return <ListPapers key={list.id} list={list} />;
  return (
    <EmptyState title="This list is gone" actions={<Link href={routes.lists()}>All lists</Link>}>
      It was deleted, here or in another window.
    </EmptyState>
  );
}
