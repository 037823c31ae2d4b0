import type { FindController } from './find-controller.ts';
import type { EventBus, PDFViewer } from './pdfjs.ts';

/** As viewer.css has them. */
const NAME = 'over-end';
const SELECTED = 'over-end-selected';

interface Options {
  viewer: PDFViewer;
  bus: EventBus;
  controller: FindController;
  signal: AbortSignal;
}

/** One for all documents that are open. */
function highlightNamed(name: string): Highlight {
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}

/** The place of an offset in a page's pieces of text, as pdf.js joins them. */
function placeIn(textLayer: Element, offset: number): { node: Text; offset: number } | undefined {
  const walker = document.createTreeWalker(textLayer, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (offset < start + length) return { node: node as Text, offset: offset - start };
    start += length;
  }
  return undefined;
}

/** Lights what of a match lies beyond the end of its page: to pdf.js each match is on one page. */
export function lightOverEnds({ viewer, bus, controller, signal }: Options): void {
  const [others, selected] = [highlightNamed(NAME), highlightNamed(SELECTED)];
  let lit: Range[] = [];
  let frame = 0;

  function rangeOf(page: number, { start, end }: { start: number; end: number }): Range | undefined {
    const textLayer = viewer.getPageView(page)?.div.querySelector('.textLayer');
    const [from, last] = textLayer ? [placeIn(textLayer, start), placeIn(textLayer, end - 1)] : [];
    if (!from || !last) return undefined;
    const range = new Range();
    range.setStart(from.node, from.offset);
    range.setEnd(last.node, last.offset + 1);
    return range;
  }

  function putOut(): void {
    for (const range of lit) {
      others.delete(range);
      selected.delete(range);
    }
    lit = [];
  }

  function paint(): void {
    putOut();
    if (!controller.highlightMatches) return;
    const { pageIdx, matchIdx } = controller.selected ?? {};
    for (const [page, found] of controller.found.entries()) {
      for (const [index, match] of found?.matches.entries() ?? []) {
        const range = 'rest' in match ? rangeOf(page + 1, match.rest) : undefined;
        if (!range) continue;
        (page === pageIdx && index === matchIdx ? selected : others).add(range);
        lit.push(range);
      }
    }
  }

  /** After pdf.js has marked the page's own matches, which takes its text apart. */
  function paintSoon(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(paint);
  }

  for (const event of ['updatetextlayermatches', 'updatefindcontrolstate', 'textlayerrendered'])
    bus.on(event, paintSoon, { signal });
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    putOut();
  });
}
