import { Redo2, Undo2 } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Annotation } from '#shared/entities/annotation.ts';
import { formatCount } from '../papers/describe.ts';
import { Button } from '../ui/Button.tsx';
import { COMMAND_KEY } from '../ui/command-key.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { AnnotationRows } from './AnnotationRows.tsx';
import styles from './AnnotationsPanel.module.css';
import { filterAnnotations, isFiltered, NO_FILTER } from './annotation-filter.ts';
import type { AnnotationsStore, ShownAnnotation } from './annotations-store.ts';
import { BulkBar } from './BulkBar.tsx';
import { copyText, plainText } from './copy-annotations.ts';
import { ExportButton } from './export/ExportButton.tsx';
import { FilterBar } from './FilterBar.tsx';
import { oneOfEach } from './one-of-each.ts';

interface AnnotationsPanelProps {
  annotations: AnnotationsStore;
  /** Shows the place of an annotation in the paper. */
  onJump: (annotation: ShownAnnotation) => void;
  /** Which other PDF of the paper an annotation is in: "Version 1". Nothing for the PDF shown. */
  placeOf: (annotation: ShownAnnotation) => string | undefined;
  /** Makes one of several. */
  onMerge?: (ids: string[]) => void;
  /** Puts annotations into the clipboard; without it, their quotes and notes go there as plain text. */
  onCopy?: (annotations: readonly Annotation[]) => void;
  /** What can be done with all of them, beside the heading: export, import. */
  actions?: ReactNode;
  /** What is to be said or offered first: marks of another version that can be carried over. */
  top?: ReactNode;
}

const NONE: readonly ShownAnnotation[] = [];

const copyPlain = (annotations: readonly Annotation[]) => void copyText(plainText(annotations));

/** The annotations of a paper beside it, in reading order. */
export function AnnotationsPanel(props: AnnotationsPanelProps) {
  const { annotations, onJump, placeOf, onMerge, onCopy = copyPlain, actions, top } = props;
  const state = useStore(annotations.store);
  const { status, why, selected, editing, canUndo, canRedo } = state;
  // Until all are there the page comes first; but what is to be written is to be seen.
  const known = status === 'loading' && editing === undefined ? NONE : state.annotations;
  const [filter, setFilter] = useState(NO_FILTER);
  // What stands in the list is on disk; only what is to be written at once, or could not be saved, comes before.
  const all = useMemo(
    () =>
      oneOfEach(
        known.filter(({ id, isNew, isUnsaved }) => !isNew || isUnsaved || id === editing),
        (annotation) => placeOf(annotation) !== undefined,
      ),
    [known, editing, placeOf],
  );
  const filtered = useMemo(() => filterAnnotations(all, filter), [all, filter]);
  // Writing a note does not make it vanish from under the pen.
  const list = useMemo(
    () =>
      editing === undefined || filtered.some(({ id }) => id === editing)
        ? filtered
        : all.filter((annotation) => annotation.id === editing || filtered.includes(annotation)),
    [all, filtered, editing],
  );
  const chosen = useMemo(() => list.filter(({ id }) => selected.has(id)), [list, selected]);
  const retry = useCallback(() => void annotations.load(), [annotations]);

  const exportChoices = () => {
    const ids = (some: readonly Annotation[]) => ({ ids: some.map(({ id }) => id) });
    const paperIds = all.slice(0, 1).map(({ paperId }) => paperId);
    return [
      { id: 'paper', name: 'This paper', scope: { paperIds } },
      ...(isFiltered(filter) && list.length > 0
        ? [{ id: 'shown', name: 'Shown annotations', scope: ids(list) }]
        : []),
      ...(chosen.length > 0 ? [{ id: 'selected', name: 'Selected annotations', scope: ids(chosen) }] : []),
    ];
  };

  return (
    <aside className={styles.panel} aria-label="Annotations">
      <header className={styles.header}>
        <h2>Annotations</h2>
        {all.length > 0 && (
          <span className={styles.count} role="status">
            {isFiltered(filter)
              ? `${formatCount(list.length)} of ${formatCount(all.length)}`
              : formatCount(all.length)}
          </span>
        )}
        <span className={styles.buttons}>
          <IconButton
            icon={Undo2}
            label="Undo"
            shortcut={`${COMMAND_KEY}+Z`}
            narrow
            isDisabled={!canUndo}
            onPress={() => void annotations.undo()}
          />
          <IconButton
            icon={Redo2}
            label="Redo"
            shortcut={`${COMMAND_KEY}+Shift+Z`}
            narrow
            isDisabled={!canRedo}
            onPress={() => void annotations.redo()}
          />
          {all.length > 0 && <ExportButton choices={exportChoices} />}
          {actions}
        </span>
      </header>
      {top}
      {all.length > 0 && <FilterBar annotations={all} filter={filter} onFilter={setFilter} />}
      {chosen.length > 1 && (
        <BulkBar annotations={annotations} chosen={chosen} onMerge={onMerge} onCopy={onCopy} />
      )}
      {status === 'failed' && all.length === 0 && (
        <ErrorState title="The annotations could not be loaded" why={why ?? ''} onRetry={retry} />
      )}
      {status === 'ready' && all.length === 0 && (
        <EmptyState title="Nothing marked yet">Select text on the page to highlight it.</EmptyState>
      )}
      {all.length > 0 && list.length === 0 && (
        <EmptyState
          title="None of them"
          actions={
            <Button size="small" onPress={() => setFilter(NO_FILTER)}>
              Show all
            </Button>
          }
        >
          No annotation of this paper is like that.
        </EmptyState>
      )}
      {list.length > 0 && (
        <AnnotationRows
          annotations={annotations}
          list={list}
          selected={selected}
          editing={editing}
          placeOf={placeOf}
          onJump={onJump}
          onCopy={onCopy}
        />
      )}
    </aside>
  );
}
