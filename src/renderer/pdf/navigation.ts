import { type Destination, resolveDestination } from './destination.ts';
import { createJumps } from './jumps.ts';
import type { Mark } from './mark.ts';
import { pageOfLabel, readPageLabels } from './page-labels.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';
import type { PdfJsViewer } from './pdfjs-viewer.ts';
import { currentPlace, type Place, scrollToPlace, scrollToRect } from './place.ts';
import type { ViewEvents } from './view-events.ts';
import type { ViewState } from './view-state.ts';

interface NavigationOptions {
  parts: PdfJsViewer;
  document: PDFDocumentProxy;
  events: ViewEvents;
  state: ViewState;
  /** The reader moves: the place the view began at need not be held any longer. */
  release: () => void;
  /** The first page is drawn: what it needs was asked for before all else. */
  drawn: Promise<void>;
}

/** All ways through the document. Jumps can be undone with "Back"; turning a page is no jump. */
export function createNavigation({ parts, document, events, state, release, drawn }: NavigationOptions) {
  const { viewer, linkService } = parts;
  const jumps = createJumps<Place>({
    here: () => currentPlace(viewer),
    goTo(place) {
      release();
      scrollToPlace(viewer, place);
    },
    onChange: events.onHistory,
    history: state.history,
  });
  const goToDestination = linkService.goToDestination.bind(linkService);
  linkService.goToDestination = (destination) => {
    release();
    return jumps.jump(() => goToDestination(destination));
  };
  let labels: Promise<string[] | undefined> | undefined;
  const readLabels = () => {
    labels ??= drawn.then(() => readPageLabels(document));
    return labels;
  };

  function goToPage(page: number): void {
    if (!Number.isInteger(page) || page < 1 || page > document.numPages) return;
    release();
    void jumps.jump(() => {
      viewer.currentPageNumber = page;
    });
  }

  return {
    jumps,
    /** Goes to the top of a page (from 1). */
    goToPage,
    /** What the pages call themselves, one for each; nothing where that says no more than their numbers. */
    labels: readLabels,
    /** Goes to the page of that label, else of that number. Answers false when there is none. */
    async goToLabel(typed: string): Promise<boolean> {
      const page = pageOfLabel(typed, await readLabels(), document.numPages);
      if (page) goToPage(page);
      return page !== undefined;
    },
    nextPage(): void {
      release();
      viewer.nextPage();
    },
    previousPage(): void {
      release();
      viewer.previousPage();
    },
    /** Answers false when the destination leads nowhere. */
    async goToDestination(destination: Destination): Promise<boolean> {
      if (!(await resolveDestination(document, destination))) return false;
      await linkService.goToDestination(destination);
      return true;
    },
    /** Goes to a place as it was told by `onMove` or `place()`. */
    goToPlace(place: Pick<Place, 'page' | 'top' | 'left'>): void {
      release();
      void jumps.jump(() => scrollToPlace(viewer, place));
    },
    /** Goes to the first rectangle of a mark. */
    goToRectOf({ rects: [rect] }: Mark): void {
      if (!rect) return;
      release();
      void jumps.jump(() => scrollToRect(viewer, rect));
    },
    /** Back to where the last jump began; false when there was none. */
    goBack: () => jumps.back(),
    /** Forward to where "Back" was last asked for; false when it was not. */
    goForward: () => jumps.forward(),
  };
}
