import { Ellipsis } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { ReadingList } from '#shared/entities/reading-list.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { plural } from '../../papers/describe.ts';
import { PagedBody } from '../../papers/PagedBody.tsx';
import { PaperList } from '../../papers/PaperList.tsx';
import { PaperSplit, useOpenPaper } from '../../papers/PaperSplit.tsx';
import { addToList, removeFromList } from '../../papers/paper-actions.ts';
import { deleteList } from '../../papers/reading-lists.ts';
import { Dot } from '../../ui/Dot.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { showToast } from '../../ui/toasts.ts';
import { EditListDialog } from './EditListDialog.tsx';
import styles from './ListPapers.module.css';
import { listRows, openList } from './list-rows.ts';

function ListMenu({ list, onEdit }: { list: ReadingList; onEdit: () => void }) {
  const remove = async () => {
    if (await deleteList(list)) navigate(routes.lists());
  };
  return (
    <Menu label="List" trigger={<IconButton edged icon={Ellipsis} label="List actions" />}>
      <MenuItem onAction={onEdit}>Rename or recolour</MenuItem>
      <MenuItem onAction={() => void remove()}>Delete list</MenuItem>
    </Menu>
  );
}

/** A reading list's papers, in its own order. */
export function ListPapers({ list }: { list: ReadingList }) {
  const open = useOpenPaper();
  const [editing, setEditing] = useState(false);
  const { id, name } = list;
  useEffect(() => openList(id, name), [id, name]);

  const remove = useCallback(
    async (paperId: string) => {
      if (!(await removeFromList(paperId, { id, name }))) return;
      const undo = () => void addToList(paperId, { id, name });
      showToast({ message: `Removed from ${name}.`, action: { label: 'Undo', run: undo } });
    },
    [id, name],
  );

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
        <span className={styles.count}>{plural(list.count, 'paper')}</span>
        <ListMenu list={list} onEdit={() => setEditing(true)} />
      </ScreenHeader>
      <PagedBody
        rows={listRows}
        loading="Loading the list"
        failed="The list could not be loaded"
        empty={
          <EmptyState title="Nothing on this list yet">
            Press S on a paper, or use its “Save to list” button, to put it here.
          </EmptyState>
        }
      >
        <PaperList rows={listRows} onOpen={open} onRemove={remove} />
      </PagedBody>
      {editing && <EditListDialog list={list} onClose={() => setEditing(false)} />}
    </PaperSplit>
  );
}
