import { CaseSensitive, ChevronDown, ChevronUp, List, WholeWord, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { keyPress } from '../../commands/keys/key-press.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './FindBar.module.css';
import type { ReaderState, ReaderStore } from './reader-store.ts';

function words({ query, result }: ReaderState['find']): string {
  if (!query || !result) return '';
  if (result.total > 0) return `${result.current} of ${result.total}`;
  return result.state === 'none' ? 'Not found' : 'Searching…';
}

/** Finds text in the open document. Enter goes to the next match, with Shift to the one before. */
export function FindBar({ reader }: { reader: ReaderStore }) {
  const find = useStore(reader.store, (state) => state.find);
  const panel = useStore(reader.store, (state) => state.panel);
  const input = useRef<HTMLInputElement>(null);
  const { isOpen, query, options } = find;

  useEffect(() => {
    if (!isOpen) return;
    input.current?.focus();
    input.current?.select();
  }, [isOpen]);

  if (!isOpen) return null;
  return (
    <search className={styles.bar}>
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label="Find in document"
        placeholder="Find in document"
        spellCheck={false}
        value={query}
        onChange={(event) => reader.setQuery(event.target.value)}
        onKeyDown={(event) => {
          const { key, command, shift } = keyPress(event);
          if (key === 'Enter') {
            if (shift) reader.findPrevious();
            else reader.findNext();
          } else if (key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            reader.closeFind();
          } else if (command && key === 'f') {
            event.preventDefault();
            event.stopPropagation();
            event.currentTarget.select();
          }
        }}
      />
      <span role="status" className={styles.count}>
        {words(find)}
      </span>
      <div className={styles.buttons}>
        <IconButton
          icon={CaseSensitive}
          label="Match case"
          aria-pressed={Boolean(options.caseSensitive)}
          onPress={() => reader.setFindOptions({ ...options, caseSensitive: !options.caseSensitive })}
        />
        <IconButton
          icon={WholeWord}
          label="Whole words"
          aria-pressed={Boolean(options.wholeWords)}
          onPress={() => reader.setFindOptions({ ...options, wholeWords: !options.wholeWords })}
        />
        <IconButton
          icon={List}
          label="List matches"
          aria-pressed={panel === 'matches'}
          onPress={() => reader.showPanel(panel === 'matches' ? undefined : 'matches')}
        />
        <IconButton icon={ChevronUp} label="Previous match" onPress={reader.findPrevious} />
        <IconButton icon={ChevronDown} label="Next match" onPress={reader.findNext} />
        <IconButton icon={X} label="Close find" onPress={reader.closeFind} />
      </div>
    </search>
  );
}
