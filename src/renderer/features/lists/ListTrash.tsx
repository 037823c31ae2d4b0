import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Trashed, TrashedEntry } from '#shared/entities/trashed-list.ts';
import { plural } from '../../papers/describe.ts';
import { PagedBody } from '../../papers/PagedBody.tsx';
import { type RowPlace, VirtualRows } from '../../papers/VirtualRows.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TabPanel } from '../../ui/Tabs.tsx';
import { ListsHeader } from './ListsHeader.tsx';
import {
  deleteForGood,
  emptyTrash,
  keyOf,
  openListTrash,
  restoreTrashed,
  restoreWithList,
  trashRows,
} from './list-trash.ts';
import { TrashedRow } from './TrashedRow.tsx';

const ROW_HEIGHT = 64;

const idOf = (item: Trashed): string => JSON.stringify(keyOf(item));

/** What is asked before something is done that cannot be taken back, or not as it seems. */
interface Question {
  title: string;
  text: ReactNode;
  yes: string;
  isDangerous: boolean;
  run: () => void;
}

const deleteQuestion = (item: Trashed): Question => ({
  title: 'Delete for good?',
  text:
    item.kind === 'list'
      ? `“${item.list.name}” goes with all that was on it. The papers stay in the library. This cannot be undone.`
      : `“${item.paperTitle}” loses its old place on “${item.listName}”. The paper stays in the library. This cannot be undone.`,
  yes: 'Delete for good',
  isDangerous: true,
  run: () => void deleteForGood(item),
});

const listQuestion = (entry: TrashedEntry): Question => ({
  title: 'Restore the list too?',
  text: `“${entry.listName}” lies in the trash as well. With the list, its other papers come back.`,
  yes: 'Restore list and entry',
  isDangerous: false,
  run: () => void restoreWithList(entry),
});

const emptyQuestion = (count: number): Question => ({
  title: 'Empty the trash?',
  text: `${plural(count, 'list or entry', 'lists and entries')} will be deleted for good. The papers stay in the library. This cannot be undone.`,
  yes: 'Delete for good',
  isDangerous: true,
  run: () => void emptyTrash(),
});

function Ask({ question, onClose }: { question: Question; onClose: () => void }) {
  const { title, text, yes, isDangerous, run } = question;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant={isDangerous ? 'danger' : 'primary'}
            onPress={() => {
              onClose();
              run();
            }}
          >
            {yes}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
}

/** Lists, saved searches and entries of lists that were deleted, and can be brought back. */
export function ListTrash() {
  const { total } = trashRows.use();
  const [question, setQuestion] = useState<Question>();
  useEffect(openListTrash, []);
  const restore = useCallback((item: Trashed) => {
    if (item.kind === 'entry' && item.isListTrashed) setQuestion(listQuestion(item));
    else void restoreTrashed(item);
  }, []);
  const askToDelete = useCallback((item: Trashed) => setQuestion(deleteQuestion(item)), []);
  const renderRow = useCallback(
    (item: Trashed, { selected }: RowPlace) => (
      <TrashedRow item={item} selected={selected} onRestore={restore} onDelete={askToDelete} />
    ),
    [restore, askToDelete],
  );
  const onKey = (key: string, item: Trashed): boolean => {
    if (key === 'r') restore(item);
    else if (key === 'Delete') askToDelete(item);
    else return false;
    return true;
  };
  return (
    <>
      <ListsHeader>
        {!!total && <Button onPress={() => setQuestion(emptyQuestion(total))}>Empty trash</Button>}
      </ListsHeader>
      <TabPanel id="trash">
        <PagedBody
          rows={trashRows}
          loading="Loading the trash"
          failed="The trash could not be loaded"
          empty={
            <EmptyState title="The trash is empty">
              Lists and saved searches that you delete, and papers that you take off a list, stay here until
              you empty the trash.
            </EmptyState>
          }
        >
          <VirtualRows
            label="Trash"
            rows={trashRows}
            idOf={idOf}
            renderRow={renderRow}
            onOpen={() => {}}
            onKey={onKey}
            rowHeight={ROW_HEIGHT}
          />
        </PagedBody>
      </TabPanel>
      {question && <Ask question={question} onClose={() => setQuestion(undefined)} />}
    </>
  );
}
