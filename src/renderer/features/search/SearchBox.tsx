import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { keyPress } from '../../commands/keys/key-press.ts';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './SearchBox.module.css';
import { accept, type Suggestion, typingAt } from './type-ahead.ts';
import { useSuggestions } from './use-suggestions.ts';

interface SearchBoxProps {
  value: string;
  onChange: (value: string) => void;
  /** Enter was pressed on what is typed. */
  onSubmit: () => void;
}

function focusOnce(box: HTMLInputElement | null): void {
  // Coming to search means typing, unless something else was focused on purpose.
  if (box && (document.activeElement === document.body || document.activeElement?.closest('nav')))
    box.focus();
}

/**
 * The searchbox, with suggestions for what is being typed. They are offered, never forced: until an arrow chooses one,
 * Enter and all other keys mean what they mean without them.
 */
export function SearchBox({ value, onChange, onSubmit }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  // Where something is being typed; undefined while nothing is, and once suggestions were declined.
  const [caret, setCaret] = useState<number>();
  const [active, setActive] = useState(-1);
  const typing = caret === undefined ? undefined : typingAt(value, caret);
  const suggestions = useSuggestions(typing);
  const isOpen = typing !== undefined && suggestions.length > 0;
  const chosen = isOpen ? suggestions[active] : undefined;

  useLayoutEffect(() => focusOnce(input.current), []);

  // React puts the caret at the end of a value that was set for it.
  const caretAfter = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (caretAfter.current === undefined) return;
    input.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = undefined;
  });

  const decline = () => {
    setCaret(undefined);
    setActive(-1);
  };

  const take = (suggestion: Suggestion) => {
    if (!typing) return;
    const next = accept(value, typing, suggestion);
    caretAfter.current = next.caret;
    setCaret(next.caret);
    setActive(-1);
    onChange(next.query);
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = keyPress(event);
    if (key === 'Enter' && !chosen) {
      decline();
      onSubmit();
      return;
    }
    if (!isOpen) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step) {
      // From the field to the first or last, and past those back into the field.
      const places = suggestions.length + 1;
      setActive(((active + 1 + step + places) % places) - 1);
    } else if (key === 'Escape') decline();
    else if ((key === 'Enter' || key === 'Tab') && chosen) take(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.field}>
      <input
        id="search-papers"
        type="search"
        aria-label="Search papers"
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={chosen && `${listId}-${active}`}
        placeholder="Search titles, authors, abstracts, PDFs and highlights"
        className={styles.box}
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        data-list-keys
        ref={input}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          setCaret(event.target.selectionStart ?? event.target.value.length);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={decline}
      />
      {value && (
        <div className={styles.clear}>
          <IconButton
            icon={X}
            label="Clear search"
            onPress={() => {
              onChange('');
              input.current?.focus();
            }}
          />
        </div>
      )}
      {isOpen && (
        <div id={listId} role="listbox" aria-label="Suggestions" className={styles.suggestions}>
          {suggestions.map((suggestion, index) => (
            <div
              key={suggestion.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={classNames(styles.suggestion, index === active && styles.active)}
              // The box keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(suggestion)}
              onKeyDown={undefined}
            >
              <span className={styles.name}>{suggestion.name}</span>
              <span className={styles.hint}>{suggestion.hint}</span>
            </div>
          ))}
        </div>
      )}
      <span aria-live="polite" className="visually-hidden">
        {isOpen && `${suggestions.length} suggestions. Arrow keys choose one.`}
      </span>
    </div>
  );
}
