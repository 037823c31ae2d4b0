import { type KeyboardEvent, useState } from 'react';
import { useStore } from 'zustand';
import styles from './PageBox.module.css';
import type { ReaderStore } from './reader-store.ts';

/** Shows the page and takes another: typed and confirmed with Enter, or stepped with the arrow keys. */
export function PageBox({ reader }: { reader: ReaderStore }) {
  const page = useStore(reader.store, (state) => state.page);
  const pages = useStore(reader.store, (state) => state.pages);
  const view = useStore(reader.store, (state) => state.view);
  const [typed, setTyped] = useState<string | undefined>();

  function go(): void {
    const wanted = Math.round(Number(typed));
    setTyped(undefined);
    if (typed && wanted >= 1) view?.goToPage(Math.min(wanted, pages));
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -1, PageDown: 1 }[event.key];
    if (event.key === 'Enter') {
      go();
      view?.focus();
    } else if (event.key === 'Escape') setTyped(undefined);
    else if (step) {
      setTyped(undefined);
      view?.goToPage(page + step);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <span className={styles.box}>
      <span className={styles.label} aria-hidden>
        Page
      </span>
      <input
        type="text"
        role="spinbutton"
        inputMode="numeric"
        aria-label="Page"
        aria-valuenow={page}
        aria-valuemin={1}
        aria-valuemax={pages}
        className={styles.input}
        style={{ width: `${String(pages).length + 2.6}ch` }}
        disabled={!view}
        value={typed ?? page}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
        onBlur={go}
        onKeyDown={onKeyDown}
      />
      <span className={styles.of}>of {pages}</span>
    </span>
  );
}
