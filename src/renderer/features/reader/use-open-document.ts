import { type RefObject, useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { openExternal } from '../../api/external.ts';
import { pdfUrl } from '../../api/files.ts';
import { LoadError } from '../../pdf/load-error.ts';
import { openPdf } from '../../pdf/open-pdf.ts';
import { showError } from '../../ui/toasts.ts';
import type { createPositionSaver } from './position-saver.ts';
import type { ReaderStore } from './reader-store.ts';

interface OpenDocumentOptions {
  reader: ReaderStore;
  host: RefObject<HTMLElement | null>;
  saver: ReturnType<typeof createPositionSaver>;
  onMark: (key: string | undefined) => void;
}

/** Keeps the reader's document open in `host`, anew on each attempt, and closes it on leaving. */
export function useOpenDocument({ reader, host, saver, onMark }: OpenDocumentOptions): void {
  const { store, document } = reader;
  const attempt = useStore(store, (state) => state.attempt);

  // A layout effect, so that the document is closed before its element leaves the window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is a reason to open the file again
  useLayoutEffect(() => {
    if (!host.current) return;
    let isShown = false;
    const close = openPdf({
      host: host.current,
      url: pdfUrl(document.sha256),
      place: reader.place(),
      askPassword: reader.askPassword,
      onProgress: (bytes, total) => store.setState({ loaded: { bytes, total } }),
      onView: (view) => reader.opened(view),
      onShown() {
        isShown = true;
        store.setState({ phase: 'shown' });
        const { view } = store.getState();
        if (!view) return;
        view.focus();
        // Opening a paper is reading it, even if nothing is scrolled.
        saver.moved(view.place());
      },
      onSlow: (isSlow) => store.setState({ isSlow }),
      onFailed: (error) => reader.failed(error),
      events: {
        onPage: (page) => store.setState({ page }),
        onZoom: (zoom) => store.setState({ zoom }),
        onMove(place) {
          // Before the first page shows, moves are the layout's: they are no place of the reader's.
          if (!isShown) return;
          reader.setPlace(place);
          saver.moved(place);
          const { selection, view } = store.getState();
          const shown = selection && view?.selectionShown();
          if (shown) store.setState({ selection: { ...selection, shown } });
        },
        onFind: (result) => store.setState(({ find }) => ({ find: { ...find, result } })),
        onSelection: (selection) => store.setState({ selection }),
        onMark: (mark) => onMark(mark?.id),
        onPageDrawn(page, failed) {
          const { failedPages } = store.getState();
          if (failed !== failedPages.has(page)) {
            const pages = new Set(failedPages);
            if (failed) pages.add(page);
            else pages.delete(page);
            store.setState({ failedPages: pages });
          }
        },
        onExternalLink: (url) => void openExternal(url),
        onRefusedLink: (href) =>
          showError(`This link is neither a web page nor a mail address: ${href.slice(0, 200)}`),
        onLinkHint: (linkHint) => store.setState({ linkHint }),
      },
    });
    store.setState({
      stop() {
        close();
        reader.failed(new LoadError('stuck'));
      },
    });
    return () => {
      saver.flush();
      close();
      store.setState({ view: undefined, selection: undefined });
    };
  }, [reader, attempt]);
}
