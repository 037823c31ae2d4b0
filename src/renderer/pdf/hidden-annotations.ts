import { pageViewOf } from './page-view.ts';
import type { EventBus, PDFDocumentProxy, PDFViewer } from './pdfjs.ts';

interface Options {
  document: PDFDocumentProxy;
  viewer: PDFViewer;
  bus: EventBus;
  signal: AbortSignal;
}

/** pdf.js's name for the annotation that is the object of this number in the file. */
const idOf = (object: number): string => `${object}R`;
/** What pdf.js puts before it where an element names others. */
const PREFIX = 'pdfjs_internal_id_';

/** Takes the elements of hidden annotations off a page, and the pop-up windows that belong to them. */
function takeOff(page: HTMLElement, hidden: ReadonlySet<string>): void {
  for (const element of page.querySelectorAll<HTMLElement>('.annotationLayer [data-annotation-id]')) {
    const own = element.dataset.annotationId ?? '';
    const owners = (element.getAttribute('aria-controls') ?? '').split(',');
    const isTheirs = owners.some((owner) => hidden.has(owner.replace(PREFIX, '')));
    if (hidden.has(own) || isTheirs) element.hidden = true;
  }
}

/** Leaves out annotations of the file that the reader's marks stand for: neither is to be seen twice. */
export function createHiddenAnnotations({ document: pdf, viewer, bus, signal }: Options) {
  const hidden = new Set<string>();

  bus.on(
    'annotationlayerrendered',
    ({ pageNumber }: { pageNumber: number }) => {
      const view = pageViewOf(viewer, pageNumber);
      if (view && hidden.size > 0) takeOff(view.div, hidden);
    },
    { signal },
  );

  /** Draws a page anew if it shows any of these. */
  async function redraw(page: number, ids: ReadonlySet<string>): Promise<void> {
    const view = pageViewOf(viewer, page);
    if (!view?.pdfPage) return;
    const annotations = await (await pdf.getPage(page)).getAnnotations();
    if (signal.aborted || !annotations.some(({ id }: { id: string }) => ids.has(id))) return;
    view.reset({ keepTextLayer: true, keepCanvasWrapper: true });
    viewer.update();
  }

  return {
    /** Hides annotations by the numbers of their objects in the file; pages that show them are drawn anew. */
    async hide(objects: readonly number[]): Promise<void> {
      const ids = new Set(objects.map(idOf).filter((id) => !hidden.has(id)));
      if (ids.size === 0 || signal.aborted) return;
      for (const id of ids) {
        hidden.add(id);
        // What pdf.js's worker is told with every page it draws; see `AnnotationMode.ENABLE_STORAGE`.
        pdf.annotationStorage.setValue(id, { noView: true });
      }
      const views: Iterable<{ id: number }> = viewer.getCachedPageViews();
      await Promise.all([...views].map((view) => redraw(view.id, ids)));
    },
  };
}
