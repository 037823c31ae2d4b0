import type { PageRect } from '#shared/entities/annotation.ts';
import { type Destination, resolveDestination } from './destination.ts';
import type { HeldPlace } from './held-place.ts';
import { createJumps } from './jumps.ts';
import { pageOfLabel, readPageLabels } from './page-labels.ts';
import { type PDFDocumentProxy, SpreadMode } from './pdfjs.ts';
import type { PdfJsViewer } from './pdfjs-viewer.ts';
import { currentPlace, type Place, pageInView, scrollToPlace, scrollToPoint, scrollToRect } from './place.ts';
import type { ViewEvents } from './view-events.ts';
import type { ViewState } from './view-state.ts';

interface NavigationOptions {
  parts: PdfJsViewer;
  document: PDFDocumentProxy;
  events: ViewEvents;
  state: ViewState;
  held: HeldPlace;
  /** A destination was gone to; by a link, with the words of the link. */
  onArrived: (destination: Destination, linkText?: string) => void;
  /** The first page is drawn: what it needs was asked for before all else. */
  drawn: Promise<void>;
}

/** All ways through the document. Jumps can be undone with "Back"; turning a page is no jump. */
export function createNavigation(options: NavigationOptions) {
  const { parts, document, events, state, held, onArrived, drawn } = options;
  const { viewer, linkService } = parts;
  const jumps = createJumps<Place>({
    here: () => currentPlace(viewer),
    goTo(place) {
      held.lead(() => scrollToPlace(viewer, place));
    },
    onChange: events.onHistory,
    history: state.history,
  });
  const jump = (move: () => void) => jumps.jump(() => held.lead(move));

  /**
   * pdf.js's own way to a destination gives the focus to the text of its page whenever that is drawn next, which scrolls
   * the view elsewhere, now or at a later zoom.
   */
  async function goToDestination(destination: Destination, linkText?: string): Promise<boolean> {
    const at = await resolveDestination(document, destination);
    if (!at) return false;
    await jump(() => scrollToPoint(viewer, at));
    onArrived(destination, linkText);
    return true;
  }
  linkService.goToDestination = async (destination) => {
    await goToDestination(destination);
  };
  let labels: Promise<string[] | undefined> | undefined;
  const readLabels = () => {
    labels ??= drawn.then(() => readPageLabels(document));
    return labels;
  };

  function goToPage(page: number): void {
    if (!Number.isInteger(page) || page < 1 || page > document.numPages) return;
    void jump(() => {
      viewer.currentPageNumber = page;
    });
  }

  /** To the page after or before the one that is told; of two beside each other pdf.js knows which come next. */
  function turnPage(direction: 1 | -1): void {
    held.release();
    const page = pageInView(viewer) + direction;
    if (viewer.spreadMode !== SpreadMode.NONE) {
      if (direction > 0) viewer.nextPage();
      else viewer.previousPage();
    } else if (page >= 1 && page <= document.numPages) viewer.currentPageNumber = page;
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
    nextPage: (): void => turnPage(1),
    previousPage: (): void => turnPage(-1),
    /** Answers false when the destination leads nowhere. */
    goToDestination,
    /** Goes to a point in PDF space; without a height to the head of its page. */
    goToPoint(point: Pick<Place, 'page' | 'top' | 'left'>): void {
      void jump(() => scrollToPoint(viewer, point));
    },
    /** Goes to a rectangle in PDF space, with what leads up to it in sight. */
    goToRect(rect: PageRect): void {
      void jump(() => scrollToRect(viewer, rect));
    },
    /** Back to where the last jump began; false when there was none. */
    goBack: () => jumps.back(),
    /** Forward to where "Back" was last asked for; false when it was not. */
    goForward: () => jumps.forward(),
  };
}
