import { describeQuote } from '#shared/anchoring/describe-quote.ts';
import { mergeRects } from '#shared/anchoring/merge-rects.ts';
import type { PageRect, TextPositionSelector, TextQuoteSelector } from '#shared/entities/annotation.ts';
import { toPdfRect, type Viewport } from './page-geometry.ts';
import { readPageText, type SelectedRun, selectedRuns } from './page-text.ts';
import { pageOfElement } from './page-view.ts';

/** The longest quote the library takes; nobody marks thirty pages at once on purpose. */
const MAX_QUOTE = 100_000;

/** Selected text of the document, ready to become an annotation. */
export interface PdfSelection {
  /** First page it touches, from 1. */
  page: number;
  rects: PageRect[];
  quote: TextQuoteSelector;
  position: TextPositionSelector;
  /** Where it is in the window, in CSS pixels: first and last line, for placing a toolbar. */
  shown: { first: DOMRect; last: DOMRect };
}

function clientRectsOf(runs: SelectedRun[]): DOMRect[] {
  const range = document.createRange();
  return runs.flatMap(({ node, from, to }) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()];
  });
}

/** One rectangle per line, in PDF space: there lines are upright also where the page is shown turned. */
function pageRectsOf(
  clientRects: DOMRect[],
  textLayer: Element,
  page: number,
  viewport: Viewport,
): PageRect[] {
  const layer = textLayer.getBoundingClientRect();
  const rects = clientRects.map((rect) => {
    const shown = {
      x1: (rect.left - layer.left) / layer.width,
      y1: (rect.top - layer.top) / layer.height,
      x2: (rect.right - layer.left) / layer.width,
      y2: (rect.bottom - layer.top) / layer.height,
    };
    return toPdfRect(shown, viewport);
  });
  return mergeRects(rects).map((rect) => ({ page, ...rect }));
}

interface PagePart {
  page: number;
  text: string;
  start: number;
  end: number;
  rects: PageRect[];
  clientRects: DOMRect[];
}

function joinQuote(parts: PagePart[], first: PagePart, last: PagePart): TextQuoteSelector {
  const opening = describeQuote(first.text, first.start, first.end);
  const closing = describeQuote(last.text, last.start, last.end);
  const exact = parts.map(({ text, start, end }) => text.slice(start, end)).join('\n');
  return { ...opening, exact: exact.slice(0, MAX_QUOTE), suffix: closing.suffix };
}

/**
 * Reads the window's text selection where it lies on the pages within `container`; it may run over several pages.
 * Nothing when no text of the document is selected.
 */
export function readSelection(
  container: Element,
  viewportOf: (page: number) => Viewport | undefined,
): PdfSelection | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(container)) return undefined;

  const parts: PagePart[] = [];
  for (const textLayer of container.querySelectorAll('.textLayer')) {
    const page = pageOfElement(textLayer);
    const viewport = page && viewportOf(page);
    if (!page || !viewport || !range.intersectsNode(textLayer)) continue;
    const pageText = readPageText(textLayer);
    const runs = selectedRuns(pageText, range);
    const [firstRun, lastRun] = [runs.at(0), runs.at(-1)];
    if (!firstRun || !lastRun) continue;
    const clientRects = clientRectsOf(runs).filter((rect) => rect.width > 0 && rect.height > 0);
    parts.push({
      page,
      text: pageText.text,
      start: firstRun.start,
      end: lastRun.start + lastRun.to - lastRun.from,
      rects: pageRectsOf(clientRects, textLayer, page, viewport),
      clientRects,
    });
  }

  const [first, last] = [parts.at(0), parts.at(-1)];
  const shown = { first: first?.clientRects.at(0), last: last?.clientRects.at(-1) };
  if (!first || !last || !shown.first || !shown.last) return undefined;
  return {
    page: first.page,
    rects: parts.flatMap((part) => part.rects),
    quote: joinQuote(parts, first, last),
    position: { type: 'TextPositionSelector', start: first.start, end: first.end },
    shown: { first: shown.first, last: shown.last },
  };
}

/** Where the present selection is in the window, after scrolling; cheap enough for every frame. */
export function selectionShown(): PdfSelection['shown'] | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const rects = [...selection.getRangeAt(0).getClientRects()].filter(
    ({ width, height }) => width > 0 && height > 0,
  );
  const [first, last] = [rects.at(0), rects.at(-1)];
  return first && last && { first, last };
}
