import { useLayoutEffect, useRef, useState } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { HIGHLIGHT_COLORS } from '../../annotations/highlight-colors.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import type { PdfSelection } from '../../pdf/selection.ts';
import { classNames } from '../../ui/class-names.ts';
import { placeToolbar } from './place-toolbar.ts';
import styles from './SelectionToolbar.module.css';
import type { MarkRequest } from './use-marks.ts';

/** An address holds no more of a passage; its beginning tells what it is about. */
const LONGEST_LIKE = 1500;

interface SelectionToolbarProps {
  selection: PdfSelection;
  onMark: (request: MarkRequest) => void;
  onCopy: () => void;
}

/** What can be done with the selected text, close to it. Tab leads into it from the pages, Escape out again. */
export function SelectionToolbar({ selection, onMark, onCopy }: SelectionToolbarProps) {
  const toolbar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | undefined>();
  const { shown } = selection;

  useLayoutEffect(() => {
    const element = toolbar.current;
    const room = element?.offsetParent?.getBoundingClientRect();
    if (!element || !room) return;
    setPlace(placeToolbar(shown, { width: element.offsetWidth, height: element.offsetHeight }, room));
  }, [shown]);

  useLayoutEffect(() => {
    const enter = (event: KeyboardEvent) => {
      const from = event.target;
      if (event.key !== 'Tab' || event.shiftKey || !(from instanceof Element)) return;
      if (from !== document.body && !from.closest('.pdfContainer')) return;
      event.preventDefault();
      toolbar.current?.querySelector('button')?.focus();
    };
    addEventListener('keydown', enter, true);
    return () => removeEventListener('keydown', enter, true);
  }, []);

  return (
    <Toolbar
      ref={toolbar}
      aria-label="Selection"
      className={classNames(styles.toolbar)}
      style={place ?? { visibility: 'hidden' }}
    >
      {HIGHLIGHT_COLORS.map(({ color, name }, i) => (
        <Button
          key={color}
          className={classNames(styles.swatch)}
          aria-label={`Highlight ${name.toLowerCase()}`}
          aria-keyshortcuts={`h ${i + 1}`}
          onPress={() => onMark({ kind: 'highlight', color })}
        >
          <i style={{ background: `var(--highlight-${color})` }} />
        </Button>
      ))}
      <Button className={classNames(styles.word)} onPress={() => onMark({ kind: 'underline' })}>
        Underline
      </Button>
      <Button className={classNames(styles.word)} onPress={() => onMark({ kind: 'highlight', note: true })}>
        Add note
      </Button>
      <Button className={classNames(styles.word)} onPress={onCopy}>
        Copy
      </Button>
      <Button
        className={classNames(styles.word)}
        onPress={() => navigate(routes.like({ text: selection.quote.exact.slice(0, LONGEST_LIKE) }))}
      >
        Find papers like this
      </Button>
    </Toolbar>
  );
}
