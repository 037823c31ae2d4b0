import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
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
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!find.isOpen) return;
    input.current?.focus();
    input.current?.select();
  }, [find.isOpen]);

  // Opened again, the bar holds the last words: their matches show again too.
  useEffect(() => {
    const { query } = reader.store.getState().find;
    if (find.isOpen && query) reader.setQuery(query);
  }, [reader, find.isOpen]);

  if (!find.isOpen) return null;
  return (
    <search className={styles.bar}>
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label="Find in document"
        placeholder="Find in document"
        spellCheck={false}
        value={find.query}
        onChange={(event) => reader.setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            if (event.shiftKey) reader.findPrevious();
            else reader.findNext();
          } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            reader.closeFind();
          } else if ((event.ctrlKey || event.metaKey) && event.key === 'f') {
            event.preventDefault();
            event.stopPropagation();
            event.currentTarget.select();
          }
        }}
      />
      <span role="status" className={styles.count}>
        {words(find)}
      </span>
      <IconButton icon={ChevronUp} label="Previous match" onPress={reader.findPrevious} />
      <IconButton icon={ChevronDown} label="Next match" onPress={reader.findNext} />
      <IconButton icon={X} label="Close find" onPress={reader.closeFind} />
    </search>
  );
}
