import { pageViewOf } from './page-view.ts';
import type { EventBus, PDFDocumentProxy, PDFViewer } from './pdfjs.ts';

interface Options {
  document: PDFDocumentProxy;
  viewer: PDFViewer;
  bus: EventBus;
  signal: AbortSignal;
}

/** Annotations of the file by the numbers of their objects in it. */
export interface OwnAnnotations {
  /** Not to be seen. */
  hidden: readonly number[];
  /** To be seen, but the reader's mark over it is what is pointed at. */
  quiet: readonly number[];
}

/** pdf.js's name for the annotation that is the object of this number in the file. */
const idOf = (object: number): string => `${object}R`;
/** What pdf.js puts before it where an element names others. */
const PREFIX = 'pdfjs_internal_id_';

/** Those that are in one of them only. */
const changes = (before: ReadonlySet<string>, now: ReadonlySet<string>): string[] =>
  [...new Set([...before, ...now])].filter((id) => before.has(id) !== now.has(id));

/**
 * Leaves out annotations of the file that the reader's marks stand for, so that neither is seen twice, and keeps those
 * quiet that are drawn as before.
 */
export function createHiddenAnnotations({ document: pdf, viewer, bus, signal }: Options) {
  let hidden: ReadonlySet<string> = new Set();
  let quiet: ReadonlySet<string> = new Set();

  /** Sees to the elements over a page: those of hidden ones go, and the pop-up windows of all these. */
  function tidy(page: HTMLElement): void {
    for (const element of page.querySelectorAll<HTMLElement>('.annotationLayer [data-annotation-id]')) {
      const own = element.dataset.annotationId ?? '';
      const owners = (element.getAttribute('aria-controls') ?? '').split(',');
      const isTheirs = owners.some((owner) => {
        const id = owner.replace(PREFIX, '');
        return id !== own && (hidden.has(id) || quiet.has(id));
      });
      if (hidden.has(own) || isTheirs) element.hidden = true;
      if (quiet.has(own)) element.inert = true;
    }
  }

  bus.on(
    'annotationlayerrendered',
    ({ pageNumber }: { pageNumber: number }) => {
      const view = pageViewOf(viewer, pageNumber);
      if (view && hidden.size + quiet.size > 0) tidy(view.div);
    },
    { signal },
  );

  /** Draws a page anew if any of these is on it. */
  async function redraw(page: number, ids: ReadonlySet<string>): Promise<void> {
    const view = pageViewOf(viewer, page);
    if (!view?.pdfPage) return;
    const annotations = await (await pdf.getPage(page)).getAnnotations();
    if (signal.aborted || !annotations.some(({ id }: { id: string }) => ids.has(id))) return;
    view.reset({ keepTextLayer: true, keepCanvasWrapper: true });
    viewer.update();
  }

  return {
    /** Hides exactly these, and keeps exactly those quiet; pages on which that changes something are drawn anew. */
    async hide(own: OwnAnnotations): Promise<void> {
      if (signal.aborted) return;
      const before = { hidden, quiet };
      hidden = new Set(own.hidden.map(idOf));
      quiet = new Set(own.quiet.map(idOf));
      const changed = new Set([...changes(before.hidden, hidden), ...changes(before.quiet, quiet)]);
      if (changed.size === 0) return;
      // What pdf.js's worker is told with every page it draws; see `AnnotationMode.ENABLE_STORAGE`.
      for (const id of changes(before.hidden, hidden)) {
        if (hidden.has(id)) pdf.annotationStorage.setValue(id, { noView: true });
        else pdf.annotationStorage.remove(id);
      }
      const views: Iterable<{ id: number }> = viewer.getCachedPageViews();
      await Promise.all([...views].map((view) => redraw(view.id, changed)));
    },
  };
}
