import { useCallback, useEffect, useState } from 'react';
import type { TrashedAnnotation } from '#shared/entities/annotation.ts';
import { useHistoryKeys } from '../../annotations/use-history-keys.ts';
import { formatCount, plural } from '../../papers/describe.ts';
import { PagedBody } from '../../papers/PagedBody.tsx';
import { type RowPlace, VirtualRows } from '../../papers/VirtualRows.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TabPanel } from '../../ui/Tabs.tsx';
import { HighlightsHeader } from './HighlightsHeader.tsx';
import { edits } from './library-edits.ts';
import { TrashRow } from './TrashRow.tsx';
import {
  clearTrashSelection,
  emptyTrash,
  openTrash,
  restoreAll,
  restoreTrashed,
  toggleTrashed,
  trashRows,
  useTrashSelected,
} from './trash-store.ts';

const ROW_HEIGHT = 84;

const idOf = ({ id }: TrashedAnnotation) => id;

function onKey(key: string, annotation: TrashedAnnotation): boolean {
  if (key === 'x') toggleTrashed(annotation);
  else if (key === 'r') void restoreTrashed([annotation]);
  else if (key === 'Escape') clearTrashSelection();
  else return false;
  return true;
}

function EmptyTrash({ count }: { count: number }) {
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button onPress={() => setAsking(true)}>Empty trash</Button>
      <Dialog
        title="Empty the trash?"
        isOpen={isAsking}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>Keep them</Button>
            <Button
              variant="danger"
              onPress={() => {
                close();
                void emptyTrash();
              }}
            >
              Delete for good
            </Button>
          </>
        }
      >
        <p>
          {plural(count, 'annotation')}, with {count === 1 ? 'its' : 'their'} notes, will be deleted for good.
          This cannot be undone.
        </p>
      </Dialog>
    </>
  );
}

/** What was deleted, and can be brought back. */
export function TrashTab() {
  const { total } = trashRows.use();
  const { byId } = useTrashSelected();
  useEffect(openTrash, []);
  useEffect(() => clearTrashSelection, []);
  useHistoryKeys(edits);
  const renderRow = useCallback(
    (annotation: TrashedAnnotation, place: RowPlace) => <TrashRow annotation={annotation} {...place} />,
    [],
  );
  return (
    <>
      <HighlightsHeader subtitle={total ? `${plural(total, 'annotation')} in the trash` : undefined}>
        {!!total && (
          <>
            {byId.size > 0 ? (
              <Button onPress={() => void restoreTrashed([...byId.values()])}>
                Restore {formatCount(byId.size)} selected
              </Button>
            ) : (
              <Button onPress={() => void restoreAll()}>Restore all</Button>
            )}
            <EmptyTrash count={total} />
          </>
        )}
      </HighlightsHeader>
      <TabPanel id="trash">
        <PagedBody
          rows={trashRows}
          loading="Loading the trash"
          failed="The trash could not be loaded"
          empty={
            <EmptyState title="The trash is empty">
              Highlights and notes that you delete stay here until you empty the trash.
            </EmptyState>
          }
        >
          <VirtualRows
            label="Trash"
            rows={trashRows}
            idOf={idOf}
            renderRow={renderRow}
            onOpen={toggleTrashed}
            onKey={onKey}
            rowHeight={ROW_HEIGHT}
          />
        </PagedBody>
      </TabPanel>
    </>
  );
}
