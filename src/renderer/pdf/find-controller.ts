import type { WordCount } from '#shared/text/broken-words.ts';
import type { FindOptions } from './find-fold.ts';
import { createSearch, type Match, type Search } from './find-matches.ts';
import { type FindPage, readFindPage } from './find-page.ts';
import { type MatchOverEnd, matchesOverEnd } from './find-seam.ts';
import { type EventBus, type PDFDocumentProxy, PDFFindController, type PDFLinkService } from './pdfjs.ts';
import { createSlices } from './work-in-slices.ts';

export interface PageMatches {
  /** The text that was searched, with the matches in it; those of a page's end run on to the next page. */
  text: string;
  matches: (Match | MatchOverEnd)[];
}

export interface FindControllerOptions {
  /** Tells the page to begin at; told a page, brings it into view. */
  linkService: Pick<PDFLinkService, 'page' | 'pagesCount'>;
  eventBus: EventBus;
  /** How often the document has a word. */
  count: WordCount;
  signal: AbortSignal;
}

interface SelectedElement {
  element: HTMLElement | null;
  pageIndex: number;
  matchIndex: number;
}

/** What the find bar asks, as pdf.js keeps it. */
interface FindRequest {
  query: string;
  caseSensitive: boolean;
  entireWord: boolean;
  matchDiacritics: boolean;
}

const optionsOf = ({ caseSensitive, entireWord, matchDiacritics }: FindRequest): FindOptions => ({
  caseSensitive,
  wholeWords: entireWord,
  diacritics: matchDiacritics,
});

/**
 * pdf.js's find controller on the text of pages as people read it. It also tells where the matches are and lets one of them
 * be chosen.
 */
export class FindController extends PDFFindController {
  /** By page, from 0; missing while a page was not searched yet. */
  readonly found: PageMatches[] = [];
  /** The selected match is there to be scrolled to. */
  onSelected: (element: HTMLElement) => void = () => {};
  readonly #inSlices: (work: () => void) => void;
  readonly #count: WordCount;
  #pages: FindPage[] = [];
  #search: { request: string; search: Search } | undefined;

  constructor({ linkService, eventBus, count, signal }: FindControllerOptions) {
    // Of the service nothing but the page and their number is used.
    super({ linkService: linkService as PDFLinkService, eventBus });
    this.#inSlices = createSlices(signal);
    this.#count = count;
  }

  /** Has pdf.js wait for our text of the pages in place of its own: each is read in turn, the first time it is searched. */
  override setDocument(pdf: PDFDocumentProxy | null): void {
    super.setDocument(pdf as PDFDocumentProxy);
    this.#pages = [];
    if (!pdf) return;
    let reading: Promise<unknown> = Promise.resolve();
    const read = (index: number): Promise<unknown> => {
      const known = texts[index];
      if (known) return known;
      const text = reading.then(() => readFindPage(pdf, index, this.#count));
      reading = text.then((page) => {
        this.#pages[index] = page;
      });
      texts[index] = reading;
      return reading;
    };
    const texts: Promise<unknown>[] = [];
    this._extractTextPromises = Array.from({ length: pdf.numPages }, (_, index) => ({
      // A match may run on to the next page. Searched all at once, a thousand pages would make the window stand still.
      // biome-ignore lint/suspicious/noThenProperty: pdf.js calls nothing but this of it
      then: (search: () => void) =>
        void read(index)
          .then(() => (index + 1 < pdf.numPages ? read(index + 1) : undefined))
          .then(() => this.#inSlices(search)),
    }));
    // Where matches are is told in offsets of the pages as they are.
    this._pageContents = Array.from({ length: pdf.numPages }, () => '');
    this._pageDiffs = Array.from({ length: pdf.numPages }, () => null);
  }

  /** Forgets what was found: another query comes. */
  begin(): void {
    this.found.length = 0;
  }

  override match(_query: string | string[], _text: string, pageIndex: number): Match[] | undefined {
    const page = this.#pages[pageIndex];
    const request = this.state as FindRequest | null;
    if (!page || !request) return undefined;
    const search = this.#searchFor(request);
    const matches = [
      ...search.matchesIn(page.text, page.folded(search)),
      ...matchesOverEnd(search, this.#pages, pageIndex, this.#count),
    ];
    this.found[pageIndex] = { text: page.text, matches };
    return matches.map(({ index, length }) => page.printed(index, length));
  }

  #searchFor(request: FindRequest): Search {
    const { query } = request;
    const key = JSON.stringify([query, optionsOf(request)]);
    if (this.#search?.request !== key) {
      this.#search = { request: key, search: createSearch(query, optionsOf(request)) };
    }
    return this.#search.search;
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
