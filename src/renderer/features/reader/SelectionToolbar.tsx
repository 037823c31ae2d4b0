import { useRef } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import type { PdfSelection } from '../../pdf/selection.ts';
import { classNames } from '../../ui/class-names.ts';
import { ColorSwatches } from './ColorSwatches.tsx';
import styles from './SelectionToolbar.module.css';
import { useBesideText, useFocusBack, useTabInto } from './use-beside-text.ts';
import type { MarkRequest } from './use-marks.ts';

/** An address holds no more of a passage; its beginning tells what it is about. */
const LONGEST_LIKE = 1500;

interface SelectionToolbarProps {
  selection: PdfSelection;
  onMark: (request: MarkRequest) => void;
  onCopy: () => void;
  onCopyCited: () => void;
  /** Cuts the selection out of the mark around it; missing where there is none. */
  onSplit?: () => void;
  /** It goes, and the focus with it. */
  onLeave: () => void;
}

/** What can be done with the selected text, close to it. Tab leads into it from the pages, Escape out again. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { selection, onMark, onCopy, onCopyCited, onSplit, onLeave } = props;
  const toolbar = useRef<HTMLDivElement>(null);
  const place = useBesideText(toolbar, selection.shown);
  useTabInto(toolbar);
  useFocusBack(toolbar, onLeave);

  const word = (name: string, onPress: () => void, keys?: string) => (
    <Button className={classNames(styles.word)} aria-keyshortcuts={keys} onPress={onPress}>
      {name}
    </Button>
  );

  return (
    <Toolbar
      ref={toolbar}
      aria-label="Selection"
      className={classNames(styles.toolbar)}
      style={place ?? { visibility: 'hidden' }}
    >
      <span className={styles.group}>
        <ColorSwatches action="Highlight" onChoose={(color) => onMark({ kind: 'highlight', color })} />
      </span>
      <span className={styles.group}>
        {word('Underline', () => onMark({ kind: 'underline' }), 'u')}
        {word('Strike out', () => onMark({ kind: 'strikeout' }), 's')}
      </span>
      <span className={styles.group}>
        {word('Add note', () => onMark({ kind: 'highlight', note: true }), 'm')}
        {onSplit && word('Split mark', onSplit)}
        {word('Copy', onCopy)}
        {word('Copy with citation', onCopyCited)}
        {word('Find papers like this', () =>
          navigate(routes.like({ text: selection.quote.exact.slice(0, LONGEST_LIKE) })),
        )}
      </span>
    </Toolbar>
  );
}
