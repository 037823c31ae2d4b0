import { pageViewOf } from './page-view.ts';
import type { PDFViewer } from './pdfjs.ts';
import { pageInView } from './place.ts';

/** The pages as find needs them: where to begin, and a way to bring a page into view that has no text yet. */
export class FindPages {
  /** Where the next search begins; at the page in view when not told. */
  beginAt: number | undefined;
  viewer: PDFViewer | undefined;
  /** Find is about to move the view. */
  onMove: () => void = () => {};

  get pagesCount(): number {
    return this.viewer?.pagesCount ?? 0;
  }

  get page(): number {
    return this.beginAt ?? (this.viewer ? pageInView(this.viewer) : 1);
  }

  set page(page: number) {
    this.beginAt = undefined;
    const { viewer } = this;
    if (!viewer) return;
    const div = pageViewOf(viewer, page)?.div;
    // Where the text is there already, the match itself is scrolled to, and only if it is out of sight.
    if (div?.isConnected && div.querySelector('.textLayer:not([hidden]) .endOfContent')) return;
    this.onMove();
    viewer.currentPageNumber = page;
  }
}
