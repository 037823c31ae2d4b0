import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { api } from '../../api/client.ts';
import { pdfSource } from '../../api/files.ts';
import { LoadError } from '../../pdf/load-error.ts';
import { type OpenedPdf, openPdf } from '../../pdf/open-pdf.ts';
import type { Drawn } from '../../pdf/pens.ts';
import type { Place } from '../../pdf/place.ts';
import type { Shape } from '../../pdf/reshape.ts';
import { showError } from '../../ui/toasts.ts';
import { documentWords } from './document-words.ts';
import { lockText, unlockText } from './locked-text.ts';
import { usePane } from './pane-context.ts';
import { createPasswordKeeper } from './password-keeper.ts';
import type { createPositionSaver } from './position-saver.ts';
import type { ReaderStore } from './reader-store.ts';
import { mayTakeFocus, useRelease } from './use-release.ts';

interface OpenDocumentOptions {
  reader: ReaderStore;
  host: RefObject<HTMLElement | null>;
  saver: ReturnType<typeof createPositionSaver>;
  /** A mark was clicked, or (nothing) the page beside all marks. */
  onMark: (id: string | undefined, how: { isAdded: boolean }) => void;
  /** Something was drawn with a tool. */
  onDrawn: (drawn: Drawn) => void;
  /** The eraser went over a mark. */
  onErase: (id: string) => void;
  /** A mark was given another shape. */
  onReshaped: (mark: { id: string }, shape: Shape) => void;
}

/** Keeps the reader's document open in `host`, anew on each attempt, and closes it on leaving. */
export function useOpenDocument(options: OpenDocumentOptions): void {
  const { reader, host, saver } = options;
  const { store, document } = reader;
  const attempt = useStore(store, (state) => state.attempt);
  const opened = useRef<OpenedPdf>(undefined);
  const pane = usePane();
  const paneNow = useRef(pane);
  paneNow.current = pane;
  const latest = useRef(options);
  latest.current = options;

  // A layout effect, so that the document is closed before its element leaves the window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is a reason to open the file again
  useLayoutEffect(() => {
    if (!host.current) return;
    let isShown = false;
    const passwords = createPasswordKeeper({
      sha256: document.sha256,
      ask: reader.askPassword,
      calls: api.shell,
      texts: { unlock: unlockText, lock: lockText },
      hasText: document.pages > 0,
      onUnlocked: (keepsText) => store.setState({ unlocked: { keepsText } }),
      onNotKept: () => showError('The password was not kept: the system’s keychain did not take it.'),
    });
    const { layout, rotation, hand, find } = store.getState();
    /** The place, and how the pages lie there. */
    const keep = (place: Place) => {
      const { layout, rotation, activity } = store.getState();
      // How pages are presented is not how they are read; leaving it tells the page.
      if (activity === 'presentation') return;
      saver.moved({ ...place, layout, rotation });
    };
    const pdf = openPdf({
      host: host.current,
      source: pdfSource(document.sha256),
      count: documentWords(document.sha256),
      place: reader.place(),
      layout,
      rotation,
      hand,
      find: find.isOpen && find.query ? find : undefined,
      askPassword: passwords.find,
      onProgress: (bytes, total) => store.setState({ loaded: { bytes, total } }),
      onView(view) {
        passwords.opened();
        reader.opened(view);
      },
      onShown() {
        isShown = true;
        store.setState({ phase: 'shown' });
        const { view } = store.getState();
        if (!view) return;
        if (paneNow.current.isActive && paneNow.current.isShown && mayTakeFocus()) view.focus();
        // Opening a paper is reading it, even if nothing is scrolled.
        keep(view.place());
      },
      onSlow: (isSlow) => store.setState({ isSlow }),
      onFailed: (error) => reader.failed(error),
      events: {
        onPage: (page) => store.setState({ page }),
        onZoom: (zoom) => store.setState({ zoom }),
        onLayout(layout, rotation) {
          store.setState({ layout, rotation });
          const { view } = store.getState();
          if (isShown && view) keep(view.place());
        },
        onHistory: (ways) => store.setState({ ways }),
        onLink: (target, link) => store.setState({ lookedAt: target && link && { target, link } }),
        onMove(place) {
          // Before the first page shows, moves are the layout's: they are no place of the reader's.
          const { selection, view } = store.getState();
          if (!isShown || !view) return;
          reader.setPlace(place);
          keep(place);
          const shown = selection && view?.selectionShown();
          if (shown) store.setState({ selection: { ...selection, shown } });
          const { openMark } = store.getState();
          if (openMark) reader.openMark(openMark.id);
        },
        onFind: (result) => store.setState(({ find }) => ({ find: { ...find, result } })),
        onSelection: (selection) => store.setState({ selection }),
        onMark: (mark, how) => latest.current.onMark(mark?.id, how),
        onMarkHover: (mark) => reader.hoverMark(mark?.id),
        onDrawn: (drawn) => latest.current.onDrawn(drawn),
        onErase: ({ id }) => latest.current.onErase(id),
        onReshaping: (isReshaping) => store.setState({ isReshaping }),
        onReshaped: (mark, shape) => latest.current.onReshaped(mark, shape),
        onPageDrawn(page, failed) {
          const { failedPages } = store.getState();
          if (failed !== failedPages.has(page)) {
            const pages = new Set(failedPages);
            if (failed) pages.add(page);
            else pages.delete(page);
            store.setState({ failedPages: pages });
          }
        },
        onExternalLink: (url, link) => store.setState({ followed: { url, link } }),
        onRefusedLink: (href) =>
          showError(`This link is neither a web page nor a mail address: ${href.slice(0, 200)}`),
        onLinkHint: (linkHint) => store.setState({ linkHint }),
      },
    });
    opened.current = pdf;
    store.setState({
      stop() {
        pdf.close();
        reader.failed(new LoadError('stuck'));
      },
    });
    return () => {
      saver.flush();
      pdf.close();
      opened.current = undefined;
      store.setState({
        view: undefined,
        selection: undefined,
        openMark: undefined,
        hoveredMark: undefined,
        lookedAt: undefined,
        followed: undefined,
      });
    };
  }, [reader, attempt]);
  useRelease({ reader, opened, saver });
}
