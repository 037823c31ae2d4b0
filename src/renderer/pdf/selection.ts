import { describeQuote } from '#shared/anchoring/describe-quote.ts';
import { mergeRects } from '#shared/anchoring/merge-rects.ts';
import type { PageRect, TextPositionSelector, TextQuoteSelector } from '#shared/entities/annotation.ts';
import type { WordCount } from '#shared/text/broken-words.ts';
import { readableText } from '#shared/text/readable-text.ts';
import { NEAR_PAGES } from '#shared/text/running-lines.ts';
import { type Around, aroundPage, edgeRowsOf, marginalRuns } from './marginal-runs.ts';
import type { Viewport } from './page-geometry.ts';
import { readPageText, type SelectedRun, selectedRuns } from './page-text.ts';
import { pageOfElement } from './page-view.ts';
import { clientRectsOf, pdfRectsOf, type TextOfPage } from './text-of-page.ts';

/** The longest quote the library takes; nobody marks thirty pages at once on purpose. */
const MAX_QUOTE = 100_000;

/** Text of the document, ready to become an annotation. */
export interface DescribedText {
  /** First page it touches, from 1. */
  page: number;
  rects: PageRect[];
  quote: TextQuoteSelector;
  position: TextPositionSelector;
}

/** Selected text of the document. */
export interface PdfSelection extends DescribedText {
  /** Where it is in the window, in CSS pixels: first and last line, for placing a toolbar. */
  shown: { first: DOMRect; last: DOMRect };
}

/** What of a page's text is described. */
export interface PagePart {
  page: number;
  text: string;
  start: number;
  end: number;
  /** What stands there, without what of the margins lies between. */
  exact: string;
  rects: PageRect[];
  clientRects: DOMRect[];
}

const endOf = ({ start, from, to }: SelectedRun): number => start + to - from;

/** The text from the first to the last of these runs, without the marginal ones between them. */
function textOf(text: string, runs: readonly SelectedRun[], marginal: readonly SelectedRun[]): string {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return '';
  const between = marginal.filter(({ start }) => start > first.start && start < last.start);
  let exact = '';
  let from = first.start;
  for (const run of between) {
    exact += text.slice(from, run.start);
    from = endOf(run);
  }
  exact += text.slice(from, endOf(last));
  return between.length > 0 ? exact.replace(/[ \t]*\n\s*/g, '\n') : exact;
}

/**
 * These runs of a page, what is in its margins left out; nothing when there are none.
 * @param around where the text goes over the page's end
 */
export function partOf(
  text: TextOfPage,
  selected: readonly SelectedRun[],
  around: Around | undefined,
): PagePart | undefined {
  const marginal = marginalRuns(text, selected, around);
  const runs = selected.filter((run) => !marginal.includes(run));
  const [first, last] = [runs.at(0), runs.at(-1)];
  if (!first || !last) return undefined;
  const { page, content } = text;
  const clientRects = clientRectsOf(runs);
  // One a line.
  const rects = mergeRects(pdfRectsOf(clientRects, text)).map((rect) => ({ page, ...rect }));
  return {
    page,
    text: content.text,
    start: first.start,
    end: endOf(last),
    exact: textOf(content.text, runs, marginal),
    rects,
    clientRects,
  };
}

/**
 * Parts of pages that follow each other as one, its words as people read them; nothing when there are none.
 * @param count how often the document has a word
 */
export function describeParts(parts: readonly PagePart[], count: WordCount): DescribedText | undefined {
  const [first, last] = [parts.at(0), parts.at(-1)];
  if (!first || !last) return undefined;
  const opening = describeQuote(first.text, first.start, first.end);
  const closing = describeQuote(last.text, last.start, last.end);
  const exact = readableText(parts.map((part) => part.exact).join('\n'), count);
  return {
    page: first.page,
    rects: parts.flatMap((part) => part.rects),
    quote: { ...opening, exact: exact.slice(0, MAX_QUOTE), suffix: closing.suffix },
    position: { type: 'TextPositionSelector', start: first.start, end: first.end },
  };
}

/**
 * Reads the window's text selection where it lies on the pages within `container`; it may run over several pages.
 * Nothing when no text of the document is selected.
 */
export function readSelection(
  container: Element,
  viewportOf: (page: number) => Viewport | undefined,
  count: WordCount,
): PdfSelection | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(container)) return undefined;

  const layers = Array.from(container.querySelectorAll('.textLayer')).flatMap((textLayer) => {
    const page = pageOfElement(textLayer);
    const viewport = page && viewportOf(page);
    return page && viewport ? [{ page, textLayer, viewport }] : [];
  });
  const read = (layer: (typeof layers)[number]): TextOfPage => ({
    ...layer,
    content: readPageText(layer.textLayer),
  });
  const touched = layers
    .filter(({ textLayer }) => range.intersectsNode(textLayer))
    .map(read)
    .map((text) => ({ text, runs: selectedRuns(text.content, range) }))
    .filter(({ runs }) => runs.length > 0);
  const [from = 0, to = 0] = [touched.at(0)?.text.page, touched.at(-1)?.text.page];
  const isNear = (page: number) => from < to && page >= from - NEAR_PAGES && page <= to + NEAR_PAGES;
  const near = layers.filter(({ page }) => isNear(page)).map(read);
  const rows = new Map(near.map((text) => [text.page, edgeRowsOf(text)]));
  const parts = touched.flatMap(
    ({ text, runs }) => partOf(text, runs, aroundPage(text.page, [from, to], rows)) ?? [],
  );

  const described = describeParts(parts, count);
  const [first, last] = [parts.at(0)?.clientRects.at(0), parts.at(-1)?.clientRects.at(-1)];
  return described && first && last && { ...described, shown: { first, last } };
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
