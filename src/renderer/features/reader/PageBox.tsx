import { type KeyboardEvent, useState } from 'react';
import { useStore } from 'zustand';
import { keyPress } from '../../commands/keys/key-press.ts';
import styles from './PageBox.module.css';
import { pageCountWords, pageLabel } from './page-label.ts';
import type { ReaderStore } from './reader-store.ts';

/**
 * Shows the page and takes another: typed and confirmed with Enter, or stepped with the arrow keys. Where pages call
 * themselves something ("iv"), that is shown, and either is taken.
 */
export function PageBox({ reader }: { reader: ReaderStore }) {
  const page = useStore(reader.store, (state) => state.page);
  const pages = useStore(reader.store, (state) => state.pages);
  const labels = useStore(reader.store, (state) => state.labels);
  const view = useStore(reader.store, (state) => state.view);
  const [typed, setTyped] = useState<string | undefined>();
  const label = pageLabel(labels, page);
  const longest = Math.max(String(pages).length, ...(labels ?? []).map(({ length }) => Math.min(length, 8)));

  async function go(): Promise<void> {
    setTyped(undefined);
    if (!typed || !view || (await view.goToLabel(typed))) return;
    const wanted = Math.round(Number(typed));
    if (wanted >= 1) view.goToPage(Math.min(wanted, pages));
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const { key } = keyPress(event);
    const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -1, PageDown: 1 }[key];
    if (key === 'Enter') {
      void go();
      view?.focus();
    } else if (key === 'Escape') setTyped(undefined);
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
        inputMode={labels ? 'text' : 'numeric'}
        aria-label="Page"
        aria-valuenow={page}
        aria-valuemin={1}
        aria-valuemax={pages}
        aria-valuetext={label && `${label}, ${page} of ${pages}`}
        className={styles.input}
        style={{ width: `${longest + 2.6}ch` }}
        disabled={!view}
        value={typed ?? label ?? page}
        onFocus={(event) => event.currentTarget.select()}
        onChange={({ target: { value } }) => setTyped(labels ? value : value.replace(/\D/g, ''))}
        onBlur={() => void go()}
        onKeyDown={onKeyDown}
      />
      <span className={styles.of}>{pageCountWords(page, pages, label)}</span>
    </span>
  );
}
