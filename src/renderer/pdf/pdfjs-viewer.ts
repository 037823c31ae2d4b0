import type { WordCount } from '#shared/text/broken-words.ts';
import { FindController } from './find-controller.ts';
import { lightOverEnds } from './find-over-end.ts';
import { FindPages } from './find-pages.ts';
import {
  AnnotationMode,
  EventBus,
  ICONS_URL,
  type PDFLinkService as LinkService,
  LinkTarget,
  PDFLinkService,
  PDFViewer,
} from './pdfjs.ts';

export interface PdfJsViewer {
  viewer: PDFViewer;
  bus: EventBus;
  linkService: LinkService;
  find: FindController;
  findPages: FindPages;
  /** The element that scrolls. */
  container: HTMLDivElement;
}

function createDom(host: HTMLElement): HTMLDivElement {
  const container = document.createElement('div');
  container.className = 'pdfContainer';
  container.tabIndex = 0;
  const pages = document.createElement('div');
  pages.className = 'pdfViewer';
  container.append(pages);
  host.append(container);
  return container;
}

/** Puts pdf.js's own viewer, with its links and its find, into `host`, without a document yet. */
export function createPdfJsViewer(
  host: HTMLElement,
  { signal, count }: { signal: AbortSignal; count: WordCount },
): PdfJsViewer {
  const container = createDom(host);
  const bus = new EventBus();
  const linkService = new PDFLinkService({
    eventBus: bus,
    externalLinkTarget: LinkTarget.NONE,
    // A link changes the place, not the zoom the reader chose.
    ignoreDestinationZoom: true,
  });
  const findPages = new FindPages();
  const find = new FindController({ linkService: findPages, eventBus: bus, count, signal });
  const options = {
    container,
    eventBus: bus,
    linkService,
    findController: find,
    // Forms are shown, not filled in; without a scripting manager no script of the file ever runs.
    // What is kept about annotations says which are hidden.
    annotationMode: AnnotationMode.ENABLE_STORAGE,
    imageResourcesPath: ICONS_URL,
    // Has pdf.js note where images are; none is wide enough to be laid over the page for a right click.
    imagesRightClickMinSize: Number.POSITIVE_INFINITY,
    // Ends the listeners and observers pdf.js puts on the window; missing in its types.
    abortSignal: signal,
  };
  const viewer = new PDFViewer(options);
  linkService.setViewer(viewer);
  findPages.viewer = viewer;
  lightOverEnds({ viewer, bus, controller: find, signal });
  return { viewer, bus, linkService, find, findPages, container };
}
