import { useCallback, useEffect } from 'react';
import { Link } from 'wouter';
import type { AnnotationGrouping } from '#shared/entities/annotation.ts';
import { ExportButton } from '../../annotations/export/ExportButton.tsx';
import { useHistoryKeys } from '../../annotations/use-history-keys.ts';
import { navigate, useRouteQuery } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { plural } from '../../papers/describe.ts';
import { PagedBody } from '../../papers/PagedBody.tsx';
import { type RowPlace, VirtualRows } from '../../papers/VirtualRows.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SkeletonLine } from '../../ui/Skeleton.tsx';
import { TabPanel } from '../../ui/Tabs.tsx';
import { BulkBar } from './BulkBar.tsx';
import rowStyles from './HighlightRow.module.css';
import { HighlightRow } from './HighlightRow.tsx';
import { HighlightsFilters } from './HighlightsFilters.tsx';
import { HighlightsHeader } from './HighlightsHeader.tsx';
import { addressOf, filterOf, type HighlightsFilter, isFiltered } from './highlights-address.ts';
import {
  highlightRows,
  openHighlights,
  type HighlightRow as Row,
  rowId,
  useHighlights,
  write,
} from './highlights-store.ts';
import { edits, remove } from './library-edits.ts';
import { clearSelection, toggleSelected } from './selection.ts';

const ROW_HEIGHT = 92;

const openReader = ({ annotation: { id, paperId } }: Row): void =>
  navigate(routes.read(paperId, { annotation: id }));

function onKey(key: string, row: Row): boolean {
  const { id } = row.annotation;
  if (key === 'x') toggleSelected(id);
  else if (key === 'm') write(rowId(row), 'note');
  else if (key === 't') write(rowId(row), 'tags');
  else if (key === 'Delete') void remove([id]);
  else if (key === 'Escape') clearSelection();
  else return false;
  return true;
}

function Empty({ filter }: { filter: HighlightsFilter }) {
  if (isFiltered(filter))
    return (
      <EmptyState
        title="No highlight matches"
        actions={<Link href={addressOf({})}>Show all highlights</Link>}
      >
        Nothing that you marked has all of this. Try fewer words or filters.
      </EmptyState>
    );
  return (
    <EmptyState title="No highlights yet">
      Open a PDF with “Read”, select a sentence and choose a colour. What you mark is gathered here.
    </EmptyState>
  );
}

function Skeleton() {
  return (
    <div className={rowStyles.skeleton}>
      <SkeletonLine width="88%" />
      <SkeletonLine width="64%" />
      <SkeletonLine width="24%" height={10} />
    </div>
  );
}

/** Everything marked in any PDF. */
export function HighlightsTab({ groupBy }: { groupBy: AnnotationGrouping }) {
  const address = useRouteQuery().toString();
  const filter = filterOf(new URLSearchParams(address));
  const { text = '' } = filter;
  const distinct = useHighlights((state) => state.distinct);
  useEffect(() => openHighlights(filterOf(new URLSearchParams(address)), groupBy), [address, groupBy]);
  useEffect(() => clearSelection, []);
  useHistoryKeys(edits);
  const renderRow = useCallback(
    (row: Row, place: RowPlace) => (
      <HighlightRow row={row} typed={text} isUnderPaper={groupBy === 'paper'} {...place} />
    ),
    [text, groupBy],
  );
  return (
    <>
      <HighlightsHeader subtitle={distinct === undefined ? undefined : plural(distinct, 'highlight')}>
        <HighlightsFilters filter={filter} groupBy={groupBy} />
        <ExportButton
          isDisabled={!distinct}
          choices={() => [
            ...(isFiltered(filter) ? [{ id: 'shown', name: 'Shown highlights', scope: { filter } }] : []),
            { id: 'all', name: 'All highlights', scope: {} },
          ]}
        />
      </HighlightsHeader>
      <TabPanel id="all">
        <BulkBar filter={filter} />
        <PagedBody
          rows={highlightRows}
          loading="Loading the highlights"
          failed="The highlights could not be loaded"
          empty={<Empty filter={filter} />}
        >
          <VirtualRows
            label="Highlights"
            rows={highlightRows}
            idOf={rowId}
            renderRow={renderRow}
            onOpen={openReader}
            onKey={onKey}
            rowHeight={ROW_HEIGHT}
            skeleton={<Skeleton />}
          />
        </PagedBody>
      </TabPanel>
    </>
  );
}
