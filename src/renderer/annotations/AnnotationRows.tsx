import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { Annotation } from '#shared/entities/annotation.ts';
import { keyPress } from '../commands/keys/key-press.ts';
import { AnnotationArticle } from './AnnotationArticle.tsx';
import styles from './AnnotationRows.module.css';
import type { AnnotationsStore, ShownAnnotation } from './annotations-store.ts';
import { actByKey, stepOf } from './row-keys.ts';
import { choosingOf, useRowSelection } from './use-row-selection.ts';

/** Of one not seen yet: three lines of a quote, its place, and the gaps. */
const ROW_PX = 104;

interface AnnotationRowsProps {
  annotations: AnnotationsStore;
  /** What is shown, in its order. */
  list: readonly ShownAnnotation[];
  selected: ReadonlySet<string>;
  editing: string | undefined;
  placeOf: (annotation: ShownAnnotation) => string | undefined;
  onJump: (annotation: ShownAnnotation) => void;
  onCopy: (annotations: readonly Annotation[]) => void;
}

const idAt = (target: EventTarget, attribute: 'id' | 'quote' | 'note') =>
  (target as Element).closest<HTMLElement>(`[data-${attribute}]`)?.dataset[attribute];

const isTyping = (target: EventTarget) => (target as Element).closest('input, textarea') !== null;

/** The list of annotations: only those in view exist, however many there are. */
export function AnnotationRows(props: AnnotationRowsProps) {
  const { annotations, list, selected, editing, placeOf, onJump, onCopy } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<string>();
  const [tagging, setTagging] = useState<string>();
  const wanted = useRef<string>(undefined);
  const ids = list.map(({ id }) => id);
  const choose = useRowSelection(annotations, ids);
  const indexOf = (id: string | undefined) => (id === undefined ? -1 : ids.indexOf(id));

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 3,
    getItemKey: (index) => ids[index] ?? index,
    // What has the focus or is being written stays, wherever the list is scrolled to.
    rangeExtractor: (range) => {
      const kept = [indexOf(editing), indexOf(stop), indexOf(tagging)].filter((index) => index >= 0);
      return [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b);
    },
  });

  // What was chosen on the page, made, or brought back comes into sight.
  const [first] = selected;
  const firstIndex = indexOf(first);
  useEffect(() => {
    if (firstIndex >= 0) virtualizer.scrollToIndex(firstIndex, { align: 'auto' });
  }, [virtualizer, firstIndex]);

  // What was scrolled to exists a moment later.
  useEffect(() => {
    const id = wanted.current;
    const quote = id && scroller.current?.querySelector<HTMLElement>(`[data-quote="${id}"]`);
    if (!quote) return;
    wanted.current = undefined;
    quote.focus({ preventScroll: true });
  });

  function focus(index: number): void {
    const id = ids[index];
    wanted.current = id;
    setStop(id);
    if (id !== undefined) virtualizer.scrollToIndex(index, { align: 'auto' });
  }

  function onClick(event: MouseEvent): void {
    const id = idAt(event.target, 'id');
    const annotation = list[indexOf(id)];
    if (!id || !annotation || isTyping(event.target)) return;
    setStop(id);
    const isQuote = idAt(event.target, 'quote') !== undefined;
    if (!isQuote && (event.target as Element).closest('button, a')) return;
    const how = choosingOf(event);
    if (how !== 'one') event.preventDefault();
    const isNote = idAt(event.target, 'note') !== undefined && document.getSelection()?.isCollapsed !== false;
    if (how === 'one' && isNote) annotations.edit(id);
    else choose(id, how);
    if (how === 'one' && isQuote) onJump(annotation);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const id = idAt(event.target, 'id');
    const index = indexOf(id);
    if (!id || index < 0 || isTyping(event.target)) return;
    const press = keyPress(event);
    const { key, command, alt, shift } = press;
    const next = alt ? undefined : stepOf(key, index, list.length);
    const nextId = next === undefined ? undefined : ids[next];
    if (next !== undefined && nextId !== undefined) {
      if (shift) choose(nextId, 'range');
      else if (!command) choose(nextId, 'one');
      focus(next);
    } else if (key === ' ' && command) choose(id, 'toggle');
    else if (actByKey(press, { annotations, id, ids, onTagging: setTagging })) {
      // The focus stays in the list when what had it is gone.
      if (key === 'Delete' || key === 'Backspace')
        focus(indexOf(ids.slice(index + 1).find((other) => !selected.has(other)) ?? ids[index - 1]));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const tabStop = indexOf(stop) >= 0 ? stop : firstIndex >= 0 ? first : ids[0];
  return (
    <div ref={scroller} className={styles.scroller}>
      <ol
        aria-label="Annotations"
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const annotation = list[index];
          return (
            annotation && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={list.length}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                <AnnotationArticle
                  annotation={annotation}
                  place={placeOf(annotation)}
                  isSelected={selected.has(annotation.id)}
                  isEditing={annotation.id === editing}
                  isTagging={annotation.id === tagging}
                  isStop={annotation.id === tabStop}
                  actions={annotations}
                  onTagging={setTagging}
                  onCopy={onCopy}
                />
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}
