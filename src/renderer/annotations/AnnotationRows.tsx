import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { Annotation } from '#shared/entities/annotation.ts';
import { isPressing } from '../commands/keys/is-pressing.ts';
import { keyPress } from '../commands/keys/key-press.ts';
import { useLongList } from '../ui/long-list/use-long-list.ts';
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
  /** The row that was stood on last, for the keys, which may come faster than drawings. */
  const cursor = useRef<string>(undefined);
  const [stop, setStop] = useState<string>();
  const [focused, setFocused] = useState<string>();
  const [tagging, setTagging] = useState<string>();
  const wanted = useRef<string>(undefined);
  const ids = list.map(({ id }) => id);
  const choose = useRowSelection(annotations, ids);
  const indexOf = (id: string | undefined) => (id === undefined ? -1 : ids.indexOf(id));
  const keyOf = useCallback((index: number) => list[index]?.id ?? index, [list]);

  const { items, height, rowProps, scrollToIndex } = useLongList({
    count: list.length,
    scroller,
    rowHeight: ROW_PX,
    overscan: 3,
    keyOf,
    // What has the focus, will have it or is being written stays, wherever the list is scrolled to.
    kept: [editing, stop, focused, tagging].map(indexOf).filter((index) => index >= 0),
  });

  function standOn(id: string | undefined): void {
    cursor.current = id;
    setStop(id);
  }

  // What was chosen on the page, made, or brought back comes into sight.
  const [first] = selected;
  const firstIndex = indexOf(first);
  useEffect(() => {
    if (firstIndex >= 0) scrollToIndex(firstIndex);
  }, [scrollToIndex, firstIndex]);

  /** The one row that keys act on and Tab leads to: the one stood on last, else the first chosen, else the first. */
  const orFirst = (id: string | undefined) => (indexOf(id) >= 0 ? id : firstIndex >= 0 ? first : ids[0]);

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
    standOn(id);
    if (id !== undefined) scrollToIndex(index);
  }

  function onClick(event: MouseEvent): void {
    const id = idAt(event.target, 'id');
    const annotation = list[indexOf(id)];
    if (!id || !annotation || isTyping(event.target)) return;
    standOn(id);
    const isQuote = idAt(event.target, 'quote') !== undefined;
    if (!isQuote && (event.target as Element).closest('button, a')) return;
    const how = choosingOf(event);
    if (how !== 'one') event.preventDefault();
    const isNote = idAt(event.target, 'note') !== undefined && document.getSelection()?.isCollapsed !== false;
    if (how === 'one' && isNote) annotations.edit(id);
    else choose(id, how);
    if (how === 'one' && isQuote) onJump(annotation);
  }

  function onFocus({ target }: FocusEvent): void {
    const id = idAt(target, 'id');
    setFocused(id);
    if (id !== undefined) standOn(id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (idAt(event.target, 'id') === undefined || isTyping(event.target)) return;
    const id = orFirst(cursor.current);
    const index = indexOf(id);
    const annotation = list[index];
    if (!id || !annotation) return;
    const chosen = annotations.store.getState().selected;
    const press = keyPress(event);
    const { key, command, alt, shift } = press;
    const next = alt ? undefined : stepOf(key, index, list.length);
    const nextId = next === undefined ? undefined : ids[next];
    if (next !== undefined && nextId !== undefined) {
      if (shift) choose(nextId, 'range');
      else if (!command) choose(nextId, 'one');
      focus(next);
    } else if (key === ' ' && command) choose(id, 'toggle');
    else if (isPressing(event, event.target as Element)) {
      // The focus may be on its way to the row that is meant.
      const quote = idAt(event.target, 'quote');
      if (quote === undefined || quote === id) return;
      choose(id, 'one');
      onJump(annotation);
    } else if (actByKey(press, { annotations, id, ids, onTagging: setTagging })) {
      // The focus stays in the list when what had it is gone.
      if (key === 'Delete' || key === 'Backspace')
        focus(indexOf(ids.slice(index + 1).find((other) => !chosen.has(other)) ?? ids[index - 1]));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const tabStop = orFirst(stop);
  return (
    <div ref={scroller} className={styles.scroller}>
      <ol
        aria-label="Annotations"
        className={styles.list}
        style={{ height }}
        onClick={onClick}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => {
          const annotation = list[item.index];
          return (
            annotation && (
              <li key={item.key} {...rowProps(item)} className={styles.row}>
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
