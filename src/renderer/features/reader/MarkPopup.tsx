import { useEffect, useRef } from 'react';
import { Button, Group } from 'react-aria-components';
import { useStore } from 'zustand';
import type { AnnotationKind } from '#shared/entities/annotation.ts';
import type { AnnotationsStore, ShownAnnotation } from '../../annotations/annotations-store.ts';
import { capitalized, nameOf } from '../../annotations/edit-words.ts';
import { keyPress } from '../../commands/keys/key-press.ts';
import { classNames } from '../../ui/class-names.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import { ColorSwatches } from './ColorSwatches.tsx';
import styles from './MarkPopup.module.css';
import { isTextKind } from './mark-of.ts';
import type { LookedAtMark, ReaderStore } from './reader-store.ts';
import { useBesideText, useFocusBack, useTabInto } from './use-beside-text.ts';

const KINDS: readonly { kind: AnnotationKind; name: string }[] = [
  { kind: 'highlight', name: 'Highlight' },
  { kind: 'underline', name: 'Underline' },
  { kind: 'strikeout', name: 'Strike out' },
];

/** Notes are the reader's own: a relative address in one leads nowhere. */
const NOWHERE = 'about:blank';

export interface MarkActions {
  copy: (annotation: ShownAnnotation) => void;
  copyCited: (annotation: ShownAnnotation) => void;
  merge: (ids: Iterable<string>) => void;
  /** Those that can become one. */
  mergeable: (ids: Iterable<string>) => readonly ShownAnnotation[];
}

interface PopupProps {
  reader: ReaderStore;
  annotations: AnnotationsStore;
  open: LookedAtMark;
  /** The clicked one first. */
  chosen: readonly [ShownAnnotation, ...ShownAnnotation[]];
  actions: MarkActions;
}

function Popup({ reader, annotations, open, chosen, actions }: PopupProps) {
  const box = useRef<HTMLDivElement>(null);
  const place = useBesideText(box, open.shown);
  useTabInto(box);
  useFocusBack(box, () => reader.store.getState().view?.focus());
  const [mark] = chosen;
  const ids = chosen.map(({ id }) => id);
  const isOne = chosen.length === 1;
  const areText = chosen.every(({ kind }) => isTextKind(kind));
  const hasWords = mark.quote !== undefined || mark.note !== '';

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (keyPress(event).key !== 'Escape' || !box.current?.contains(document.activeElement)) return;
      event.preventDefault();
      event.stopPropagation();
      reader.openMark(undefined);
    }
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  }, [reader]);

  const button = (name: string, onPress: () => void, keys?: string) => (
    <Button className={classNames(styles.kind)} aria-keyshortcuts={keys} onPress={onPress}>
      {name}
    </Button>
  );

  return (
    <Group
      ref={box}
      aria-label={capitalized(nameOf(chosen))}
      className={classNames(styles.popup)}
      style={place ?? { visibility: 'hidden' }}
    >
      <div className={styles.row}>
        <span className={styles.group}>
          <ColorSwatches
            isToggle
            chosen={chosen.every(({ color }) => color === mark.color) ? mark.color : undefined}
            onChoose={(color) => void annotations.change(ids, { color })}
          />
        </span>
        {areText && (
          <span className={styles.group}>
            {KINDS.map(({ kind, name }) => (
              <Button
                key={kind}
                className={classNames(styles.kind)}
                aria-pressed={chosen.every((each) => each.kind === kind)}
                onPress={() => void annotations.change(ids, { kind })}
              >
                {name}
              </Button>
            ))}
          </span>
        )}
      </div>
      {isOne && mark.note && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long note scrolls, and keys scroll what has the focus
        <section className={styles.note} aria-label="Note" tabIndex={0}>
          <Markdown base={NOWHERE}>{mark.note}</Markdown>
        </section>
      )}
      {isOne && mark.tags.length > 0 && <p className={styles.tags}>{mark.tags.join(', ')}</p>}
      <div className={styles.row}>
        {!isOne && <span className={styles.count}>{capitalized(nameOf(chosen))}</span>}
        <span className={styles.group}>
          {isOne && button(mark.note ? 'Edit note' : 'Add note', () => annotations.edit(mark.id), 'm')}
          {isOne && hasWords && button('Copy', () => actions.copy(mark))}
          {isOne && button('Copy with citation', () => actions.copyCited(mark))}
          {actions.mergeable(ids).length > 1 && button('Merge', () => actions.merge(ids))}
          {button('Delete', () => void annotations.remove(ids), 'Delete')}
        </span>
      </div>
    </Group>
  );
}

interface MarkPopupProps {
  reader: ReaderStore;
  annotations: AnnotationsStore;
  actions: MarkActions;
}

/** What can be done with the mark that was clicked, and with those chosen besides. Tab leads into it from the pages. */
export function MarkPopup({ reader, annotations, actions }: MarkPopupProps) {
  const open = useStore(reader.store, (state) => state.openMark);
  const isReshaping = useStore(reader.store, (state) => state.isReshaping);
  const selected = useStore(annotations.store, (state) => state.selected);
  const all = useStore(annotations.store, (state) => (open ? state.annotations : undefined));
  const mark = open && all?.find(({ id }) => id === open.id);
  const isChosen = mark !== undefined && selected.has(mark.id);

  // It goes with its mark, and when others are chosen in the list.
  useEffect(() => {
    if (open && all && !isChosen) reader.openMark(undefined);
  }, [reader, open, all, isChosen]);

  if (!open || !mark || !isChosen || isReshaping) return null;
  const others = all?.filter(({ id }) => id !== mark.id && selected.has(id)) ?? [];
  return (
    <Popup
      key={open.id}
      reader={reader}
      annotations={annotations}
      open={open}
      chosen={[mark, ...others]}
      actions={actions}
    />
  );
}
