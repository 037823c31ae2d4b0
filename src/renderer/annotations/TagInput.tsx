import { useEffect, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem } from 'react-aria-components';
import { foldText } from '#shared/text/fold.ts';
import { api } from '../api/client.ts';
import { keyPress } from '../commands/keys/key-press.ts';
import { Popover } from '../ui/Popover.tsx';
import styles from './TagInput.module.css';
import { cleanTag } from './tags.ts';

const MOST_SUGGESTED = 8;

/** The tags in use anywhere in the library, the most used first. */
function useKnownTags(): readonly string[] {
  const [known, setKnown] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    // Without suggestions a tag can be typed all the same.
    api.annotations.tags().then(
      (tags) => isWanted && setKnown(tags.map(({ tag }) => tag)),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return known;
}

interface TagInputProps {
  /** Not suggested. */
  present: readonly string[];
  onAdd: (tag: string) => void;
  onClose: () => void;
}

/** Types tags, one after the other: Enter or a comma adds, Escape ends. Tags in use are suggested. */
export function TagInput({ present, onAdd, onClose }: TagInputProps) {
  const known = useKnownTags();
  const [text, setText] = useState('');
  const wanted = foldText(text);
  const suggested = known
    .filter((tag) => !present.includes(tag) && foldText(tag).includes(wanted))
    .slice(0, MOST_SUGGESTED)
    .map((tag) => ({ id: tag }));

  function add(typed: string): void {
    const tag = cleanTag(typed);
    if (tag) onAdd(tag);
    setText('');
  }

  return (
    <ComboBox
      aria-label="Add tag"
      className={styles.field ?? ''}
      allowsCustomValue
      menuTrigger="focus"
      items={suggested}
      inputValue={text}
      value={null}
      onInputChange={(typed) => {
        if (typed.includes(',')) for (const tag of typed.split(',')) add(tag);
        else setText(typed);
      }}
      onChange={(key) => key !== null && add(String(key))}
    >
      <Input
        className={styles.input ?? ''}
        autoFocus
        placeholder="Tag"
        maxLength={100}
        onKeyDown={(event) => {
          const { key } = keyPress(event);
          if (key === 'Escape') {
            event.stopPropagation();
            onClose();
          } else if (key === 'Enter' && !event.currentTarget.getAttribute('aria-activedescendant')) {
            event.preventDefault();
            event.stopPropagation();
            if (text.trim() === '') onClose();
            else add(text);
          }
        }}
        onBlur={() => {
          add(text);
          onClose();
        }}
      />
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.list ?? ''}>
          {({ id }: { id: string }) => (
            <ListBoxItem id={id} textValue={id} className={styles.item ?? ''}>
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
