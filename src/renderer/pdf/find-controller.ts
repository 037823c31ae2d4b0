import { type EventBus, PDFFindController, type PDFLinkService } from './pdfjs.ts';
import { createSlices } from './work-in-slices.ts';

/** A match within the text of its page as it was searched: folded, its lines joined. */
export interface TextMatch {
  index: number;
  length: number;
}

export interface PageMatches {
  text: string;
  matches: TextMatch[];
}

export interface FindControllerOptions {
  /** Tells the page to begin at; told a page, brings it into view. */
  linkService: Pick<PDFLinkService, 'page' | 'pagesCount'>;
  eventBus: EventBus;
  signal: AbortSignal;
}

interface SelectedElement {
  element: HTMLElement | null;
  pageIndex: number;
  matchIndex: number;
}

/** pdf.js's find controller, which also tells where the matches are and lets one of them be chosen. */
export class FindController extends PDFFindController {
  /** By page, from 0; missing while a page was not searched yet. */
  readonly found: PageMatches[] = [];
  /** The selected match is there to be scrolled to. */
  onSelected: (element: HTMLElement) => void = () => {};
  readonly #inSlices: (work: () => void) => void;

  constructor({ linkService, eventBus, signal }: FindControllerOptions) {
    // Of the service nothing but the page and their number is used.
    super({ linkService: linkService as PDFLinkService, eventBus });
    this.#inSlices = createSlices(signal);
  }

  /** Forgets what was found: another query comes. */
  begin(): void {
    this.found.length = 0;
    // Pages once read pdf.js searches all at once; with a thousand of them the window would stand still.
    const texts: { then: unknown }[] = this._extractTextPromises;
    for (const [i, text] of texts.entries()) {
      if (!(text instanceof Promise)) continue;
      // biome-ignore lint/suspicious/noThenProperty: pdf.js calls nothing but this of it
      texts[i] = { then: (search: () => void) => void text.then(() => this.#inSlices(search)) };
    }
  }

  override match(query: string | string[], text: string, pageIndex: number): TextMatch[] | undefined {
    const matches = super.match(query, text, pageIndex);
    this.found[pageIndex] = { text, matches: matches ?? [] };
    return matches;
  }

  /** pdf.js would put the match at the very top of the view. */
  override scrollMatchIntoView({ element, pageIndex, matchIndex }: SelectedElement): void {
    const { pageIdx, matchIdx } = this._selected ?? {};
    if (!this._scrollMatches || !element || pageIndex !== pageIdx || matchIndex !== matchIdx) return;
    this._scrollMatches = false;
    this.onSelected(element);
  }

  /** Makes this match the one that "again" comes to. Answers false when its page was not searched yet. */
  aimAt(pageIndex: number, matchIndex: number): boolean {
    const offset = this._offset as { pageIdx: number; matchIdx: number } | undefined;
    if (!offset || !this._selected || !this.pageMatches?.[pageIndex]?.length) return false;
    this._resumePageIdx = null;
    Object.assign(offset, { pageIdx: pageIndex, matchIdx: matchIndex - 1, wrapped: false });
    // Were one selected out of sight, pdf.js would search anew from the page in view.
    this._selected.pageIdx = -1;
    return true;
  }
}
