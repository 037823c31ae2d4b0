import { keyPress } from '../commands/keys/key-press.ts';
import { type CursorStep, rowsOf, stepOf, stepTarget } from './cursor-steps.ts';
import { putOn } from './draw-mark.ts';
import { toPageBox } from './page-geometry.ts';
import type { PageTexts } from './page-texts.ts';
import { pageOfElement, pageViewOf } from './page-view.ts';
import type { EventBus, PDFViewer } from './pdfjs.ts';
import { shownPage } from './place.ts';
import { caretRect, domPointOf, offsetNear, offsetOf } from './text-caret.ts';
import { clientBox } from './text-of-page.ts';
import type { TextPoint } from './text-point.ts';
import { rowEnds } from './text-rows.ts';

interface Options {
  viewer: PDFViewer;
  bus: EventBus;
  texts: PageTexts;
  signal: AbortSignal;
}

/** It is kept at least so far from the edges of the view, in shares of its height. */
const MARGIN = 0.12;

/**
 * A text cursor on the pages: arrow keys move it by letters and rows, with Ctrl by words, Home and End to the ends of a
 * row; with Shift held the text on the way is selected. It knows the pages that are drawn, and brings others into view.
 */
export function createTextCursor({ viewer, bus, texts, signal }: Options) {
  const { container } = viewer;
  const bar = document.createElement('div');
  bar.className = 'textCursor';
  let at: TextPoint | undefined;
  /** The other end of what is selected. */
  let anchor: TextPoint | undefined;
  /** How far from the left it was before it went up or down. */
  let goal: number | undefined;
  /** The selection as the cursor made it: another one is the pointer's, and the cursor goes there. */
  let made: readonly (Node | number | null)[] = [];
  /** Waits for a page that is not drawn yet. */
  let awaited: { page: number; go: () => void } | undefined;

  const selectionNow = () => {
    const selection = document.getSelection();
    const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = selection ?? {};
    return { anchorNode, anchorOffset, focusNode, focusOffset };
  };

  function pointAt(node: Node | null, offset: number): TextPoint | undefined {
    const page = container.contains(node) ? pageOfElement(node?.parentElement ?? null) : undefined;
    const text = page && texts.drawn(page);
    const place = text && node ? offsetOf(text, node, offset) : undefined;
    return page && place !== undefined ? { page, offset: place } : undefined;
  }

  /** Goes where the pointer put or drew a selection; where there is none any more, nothing is selected. */
  function followPointer(): void {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selectionNow();
    const now = [anchorNode, anchorOffset, focusNode, focusOffset];
    if (now.every((value, i) => value === made[i])) return;
    made = now;
    goal = undefined;
    const focus = pointAt(focusNode, focusOffset);
    if (focus) at = focus;
    anchor = (focus && pointAt(anchorNode, anchorOffset)) ?? at;
  }

  function paint(): void {
    const text = at && texts.drawn(at.page);
    const rect = at && text && caretRect(text, at.offset);
    const view = at && pageViewOf(viewer, at.page);
    bar.remove();
    if (!rect || !view) return;
    putOn(bar, toPageBox(rect, view.viewport));
    view.div.append(bar);
  }

  function boxOf({ page, offset }: TextPoint) {
    const text = texts.drawn(page);
    const rect = text && caretRect(text, offset);
    return text && rect && clientBox(text, rect);
  }

  function isInView(point: TextPoint): boolean {
    const [box, room] = [boxOf(point), container.getBoundingClientRect()];
    return box !== undefined && box.bottom > room.top && box.top < room.bottom;
  }

  function scrollToIt(): void {
    const [box, room] = [at && boxOf(at), container.getBoundingClientRect()];
    if (!box) return;
    const [down, across] = [room.height * MARGIN, room.width * MARGIN];
    if (box.top < room.top + down) container.scrollTop += box.top - room.top - down;
    else if (box.bottom > room.bottom - down) container.scrollTop += box.bottom - room.bottom + down;
    if (box.left < room.left) container.scrollLeft += box.left - room.left - across;
    else if (box.right > room.right) container.scrollLeft += box.right - room.right + across;
  }

  function put(point: TextPoint, { selects = false } = {}): void {
    at = point;
    const text = texts.drawn(point.page);
    if (!selects || !anchor) anchor = point;
    // Pages far behind are given back: what is selected begins where the pages that are left do.
    if (text && !texts.drawn(anchor.page)) {
      const end = anchor.page < point.page ? 0 : text.content.text.length;
      anchor = { page: point.page, offset: end };
    }
    const anchorText = texts.drawn(anchor.page);
    const focus = text && domPointOf(text, point.offset);
    const start = anchorText && domPointOf(anchorText, anchor.offset);
    if (focus && start) document.getSelection()?.setBaseAndExtent(...start, ...focus);
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selectionNow();
    made = [anchorNode, anchorOffset, focusNode, focusOffset];
    paint();
    scrollToIt();
  }

  /** The first row in view. */
  function firstInView(): TextPoint | undefined {
    const room = container.getBoundingClientRect();
    const pages = [...container.querySelectorAll('.page')].filter((page) => {
      const { top, bottom } = page.getBoundingClientRect();
      return bottom > room.top && top < room.bottom;
    });
    for (const element of pages) {
      const text = texts.drawn(pageOfElement(element) ?? 0);
      const row = text && rowsOf(text).find(([{ rect }]) => clientBox(text, rect).top >= room.top);
      if (row) return { page: text.page, offset: row[0].start };
    }
    return undefined;
  }

  /** To the next page that has text, or the one before; one that is not drawn is brought into view first. */
  function crossPage(from: TextPoint, direction: 1 | -1, selects: boolean): void {
    for (let page = from.page + direction; page >= 1 && page <= viewer.pagesCount; page += direction) {
      const text = texts.drawn(page);
      if (!text) {
        awaited = { page, go: () => crossPage({ page: page - direction, offset: 0 }, direction, selects) };
        shownPage(viewer, page)?.div.scrollIntoView({ block: direction > 0 ? 'start' : 'end' });
        return;
      }
      const row = rowsOf(text).at(direction > 0 ? 0 : -1);
      if (!row) continue;
      const { start, end } = rowEnds(row);
      const edge = direction > 0 ? start : end;
      put({ page, offset: goal === undefined ? edge : offsetNear(text, row, goal) }, { selects });
      return;
    }
  }

  function go(step: CursorStep, selects: boolean): void {
    followPointer();
    awaited = undefined;
    if (!at) return;
    if (!selects && !isInView(at)) {
      const first = firstInView();
      if (first) put(first);
      return;
    }
    const text = texts.drawn(at.page);
    if (!text) {
      shownPage(viewer, at.page)?.div.scrollIntoView({ block: 'nearest' });
      return;
    }
    if (step.by !== 'row') goal = undefined;
    else goal ??= caretRect(text, at.offset)?.x1;
    const offset = stepTarget(text, at.offset, step, goal);
    if (offset !== undefined) put({ page: at.page, offset }, { selects });
    else if (step.by !== 'end') crossPage(at, step.direction, selects);
  }

  container.addEventListener(
    'keydown',
    (event) => {
      const press = keyPress(event);
      const step = at && !event.defaultPrevented ? stepOf(press) : undefined;
      if (!step) return;
      event.preventDefault();
      go(step, press.shift);
    },
    { signal, capture: true },
  );
  container.addEventListener(
    'pointerup',
    () => {
      if (!at) return;
      followPointer();
      paint();
    },
    { signal },
  );
  bus.on(
    'textlayerrendered',
    ({ pageNumber }: { pageNumber: number }) => {
      if (at?.page === pageNumber) paint();
      if (awaited?.page !== pageNumber) return;
      const { go } = awaited;
      awaited = undefined;
      go();
    },
    { signal },
  );

  return {
    isOn: () => at !== undefined,
    /** Puts the cursor where text is selected, else at the first row in view; false where no text is. */
    show(): boolean {
      const { focusNode, focusOffset } = selectionNow();
      const selected = pointAt(focusNode, focusOffset);
      if (selected) {
        at = selected;
        followPointer();
        paint();
        return true;
      }
      const first = firstInView();
      if (first) put(first);
      container.focus({ preventScroll: true });
      return first !== undefined;
    },
    hide(): void {
      at = undefined;
      awaited = undefined;
      bar.remove();
    },
  };
}
