import { Ellipsis } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { ReadingList } from '#shared/entities/reading-list.ts';
import { isAt, navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { plural } from '../../papers/describe.ts';
import { useListCount } from '../../papers/list-counts.ts';
import { PagedBody } from '../../papers/PagedBody.tsx';
import { PaperList } from '../../papers/PaperList.tsx';
import { PaperSplit, useOpenPaper } from '../../papers/PaperSplit.tsx';
import { takeOffList } from '../../papers/paper-actions.ts';
import { deleteList } from '../../papers/reading-lists.ts';
import { Dot } from '../../ui/Dot.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { EditListDialog } from './EditListDialog.tsx';
import styles from './ListPapers.module.css';
import { listRows, openList } from './list-rows.ts';

function ListMenu({ list, onEdit }: { list: ReadingList; onEdit: () => void }) {
  const remove = async () => {
    // It may have been refused at first, and the window gone on since.
    if ((await deleteList(list)) && isAt(routes.list(list.id))) navigate(routes.lists());
  };
  return (
    <Menu label="List" trigger={<IconButton edged icon={Ellipsis} label="List actions" />}>
      <MenuItem onAction={onEdit}>
        {list.query === undefined ? 'Rename or recolour' : 'Edit saved search'}
      </MenuItem>
      <MenuItem onAction={() => navigate(routes.like({ list: list.id }))}>More like this list</MenuItem>
      <MenuItem onAction={() => void remove()}>Delete list</MenuItem>
    </Menu>
  );
}

/** A reading list's papers, in its own order; or those that a saved search finds. */
export function ListPapers({ list }: { list: ReadingList }) {
  const open = useOpenPaper();
  const [editing, setEditing] = useState(false);
  const { id, name, query } = list;
  const count = useListCount(list);
  useEffect(() => openList({ id, query }), [id, query]);

  const remove = useCallback((paperId: string) => void takeOffList(paperId, { id, name }), [id, name]);

  return (
    <PaperSplit label="Papers" rows={listRows}>
      <ScreenHeader
        title={
          <span className={styles.title}>
            <Dot color={list.color} />
            {name}
          </span>
        }
      >
        {query !== undefined && (
          <Link href={routes.search(query)} className={styles.query} aria-label={`Search for ${query}`}>
            {query}
          </Link>
        )}
        <span className={styles.count}>{count !== undefined && plural(count, 'paper')}</span>
        <ListMenu list={list} onEdit={() => setEditing(true)} />
      </ScreenHeader>
      <PagedBody
        rows={listRows}
        loading="Loading the list"
        failed="The list could not be loaded"
        empty={
          query === undefined ? (
            <EmptyState title="Nothing on this list yet">
              Press S on a paper, or use its “Save to list” button, to put it here.
            </EmptyState>
          ) : (
            <EmptyState title="The search finds nothing now">
              Papers that come and fit it show here by themselves.
            </EmptyState>
          )
        }
      >
        <PaperList rows={listRows} onOpen={open} onRemove={query === undefined ? remove : undefined} />
      </PagedBody>
      {editing && <EditListDialog list={list} onClose={() => setEditing(false)} />}
    </PaperSplit>
  );
}
