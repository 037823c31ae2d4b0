import { type RefObject, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { keyPress } from '../../commands/keys/key-press.ts';
import { pageWords } from '../../papers/page-words.ts';
import type { PdfView } from '../../pdf/viewer.ts';
import { enterFullScreen, leaveFullScreen } from './full-screen.ts';
import styles from './Presentation.module.css';
import { pageLabel } from './page-label.ts';
import { presentationStep } from './presentation-keys.ts';
import type { ReaderStore } from './reader-store.ts';

/** Pointer and page number go after so long without a move. */
const IDLE_MS = 3000;

interface PresentationProps {
  reader: ReaderStore;
  view: PdfView;
  host: RefObject<HTMLElement | null>;
  onEnd: () => void;
}

/** Puts a part of the window over all the rest of it, where the screen itself is not given. */
function fillWindow(stage: HTMLElement): () => void {
  stage.popover = 'manual';
  stage.showPopover();
  return () => {
    stage.hidePopover();
    stage.popover = null;
  };
}

/** Shows the paper page by page over the whole screen, and afterwards as it was, at the page that was reached. */
export function Presentation({ reader, view, host, onEnd }: PresentationProps) {
  const page = useStore(reader.store, (state) => state.page);
  const labels = useStore(reader.store, (state) => state.labels);
  const where = pageWords({ page, pageLabel: pageLabel(labels, page), pages: view.pages });
  const [isIdle, setIdle] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const end = useRef(onEnd);
  end.current = onEnd;

  useEffect(() => {
    const stage = host.current?.parentElement;
    if (!stage) return;
    const ending = new AbortController();
    const { signal } = ending;
    const before = { layout: view.layout(), place: view.place() };
    let uncover = () => {};
    stage.dataset.presenting = '';

    void enterFullScreen(stage).then((isFull) => {
      if (signal.aborted) return isFull ? leaveFullScreen() : undefined;
      if (isFull) return;
      setRefused(true);
      uncover = fillWindow(stage);
    });
    view.setLayout('single');
    view.setZoom('page-fit');
    view.focus();

    let timer: ReturnType<typeof setTimeout>;
    const wake = () => {
      clearTimeout(timer);
      delete stage.dataset.idle;
      setIdle(false);
      timer = setTimeout(() => {
        stage.dataset.idle = '';
        setIdle(true);
      }, IDLE_MS);
    };
    wake();

    const go = (step: ReturnType<typeof presentationStep>) => {
      if (step === 'next') view.nextPage();
      else if (step === 'previous') view.previousPage();
      else if (step === 'first') view.goToPage(1);
      else if (step === 'last') view.goToPage(view.pages);
      else if (step === 'leave') end.current();
    };
    const onKey = (event: KeyboardEvent) => {
      const step = presentationStep(keyPress(event));
      if (!step) return;
      event.preventDefault();
      event.stopPropagation();
      go(step);
    };
    const onClick = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a, button')) return;
      if (document.getSelection()?.isCollapsed === false) return;
      go(event.shiftKey ? 'previous' : 'next');
    };
    const onFullScreen = () => {
      if (document.fullscreenElement !== stage) end.current();
    };
    // Before the pages and the reader's own keys.
    addEventListener('keydown', onKey, { signal, capture: true });
    stage.addEventListener('click', onClick, { signal });
    stage.addEventListener('pointermove', wake, { signal });
    document.addEventListener('fullscreenchange', onFullScreen, { signal });

    return () => {
      ending.abort();
      clearTimeout(timer);
      delete stage.dataset.presenting;
      delete stage.dataset.idle;
      uncover();
      if (document.fullscreenElement === stage) void leaveFullScreen();
      const reached = view.place().page;
      view.setLayout(before.layout);
      view.setZoom(before.place.zoom);
      view.show(reached === before.place.page ? before.place : { page: reached });
      view.focus();
    };
  }, [view, host]);

  return (
    <p className={styles.words} role="status" data-quiet={isIdle || undefined}>
      {isRefused ? `${where}. Full screen was refused, so the window is filled; Escape leaves.` : where}
    </p>
  );
}
