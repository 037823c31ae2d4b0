import type { PageRect, TextPositionSelector } from '#shared/entities/annotation.ts';
import type { createMarkLayer } from './mark-layer.ts';
import { listenForMarks, type PointOnPage } from './mark-pointer.ts';
import type { PageTexts } from './page-texts.ts';
import type { PageView } from './page-view.ts';
import { areaBetween, type Drawn, noteAt } from './pens.ts';
import { createReshape } from './reshape.ts';
import type { TextStretch } from './text-point.ts';
import { describeStretch, nearestPosition, stretchOf } from './text-stretch.ts';
import { createTools } from './tools.ts';
import type { ViewEvents } from './view-events.ts';

interface MarkingOptions {
  marks: ReturnType<typeof createMarkLayer>;
  container: HTMLElement;
  texts: PageTexts;
  viewOf: (page: number) => PageView | undefined;
  events: ViewEvents;
  signal: AbortSignal;
}

/** How far from the left of what shows of a page a note is put by keyboard, in CSS pixels. */
const NOTE_INSET_PX = 12;

/** What shows of a page in the container, in shares of the page; nothing when it is out of view. */
function partInView(page: Element, container: Element) {
  const [box, room] = [page.getBoundingClientRect(), container.getBoundingClientRect()];
  const [top, bottom] = [Math.max(box.top, room.top), Math.min(box.bottom, room.bottom)];
  const [left, right] = [Math.max(box.left, room.left), Math.min(box.right, room.right)];
  if (bottom <= top || right <= left) return undefined;
  const { width, height } = box;
  return {
    left: (left - box.left) / width,
    right: (right - box.left) / width,
    top: (top - box.top) / height,
    bottom: (bottom - box.top) / height,
    size: { width, height },
  };
}

/** Pointing at marks, making them with tools, and telling what text they cover. */
export function createMarking(options: MarkingOptions) {
  const { marks, container, texts, viewOf, events, signal } = options;
  const hit = ({ page, x, y, size }: PointOnPage) => marks.marksAt(page, x, y, size);

  function positionOf(page: number, rect: PageRect): TextPositionSelector | undefined {
    const text = texts.drawn(page);
    return text && nearestPosition(text, rect);
  }
  function withPosition(drawn: Drawn): Drawn {
    const [rect] = drawn.rects;
    return { ...drawn, position: rect && positionOf(drawn.page, rect) };
  }

  const tools = createTools({
    container,
    viewOf,
    signal,
    events: {
      onDrawn: (drawn) => events.onDrawn?.(withPosition(drawn)),
      onErase(point) {
        const mark = hit(point).find(({ kind }) => kind === 'ink');
        if (mark) events.onErase?.(mark);
      },
    },
  });
  listenForMarks(container, {
    hit,
    onClick: events.onMark,
    onHover: (mark) => events.onMarkHover?.(mark),
    signal,
  });

  const reshape = createReshape({ marks, container, texts, viewOf, positionOf, events, signal });

  return {
    setTool: tools.setTool,
    /** Shows where a mark can be taken hold of; with nothing, no longer. */
    setGrips: reshape.setGrips,
    /** To be called when pdf.js drew a page. */
    drawGrips: reshape.drawPage,
    stepMark: reshape.step,
    /** Whether something is being drawn with a tool now. */
    isDrawingMark: tools.isDrawing,

    /**
     * A note or an area at what is in view of a page (from 1): a note at the left of its middle line, an area around its
     * middle. Nothing when the page is out of view.
     */
    drawnInView(kind: 'note' | 'area', page: number): Drawn | undefined {
      const view = viewOf(page);
      const part = view && partInView(view.div, container);
      if (!view || !part) return undefined;
      const { left, top, right, bottom, size } = part;
      const at = (across: number, down: number): PointOnPage => ({
        page,
        x: left + (right - left) * across,
        y: top + (bottom - top) * down,
        size,
      });
      if (kind === 'area') return withPosition(areaBetween(view, at(0.3, 0.35), at(0.7, 0.65)));
      const middle = at(0, 0.5);
      return withPosition(noteAt(view, { ...middle, x: middle.x + NOTE_INSET_PX / size.width }));
    },

    /** Where in the text rectangles are; nothing where they cover none. */
    stretchOf: (rects: readonly PageRect[]) => stretchOf(texts, rects),
    /** Quote, position and rectangles of a stretch of the text. */
    describeRange: (stretch: TextStretch) => describeStretch(texts, stretch),
    /** The words of a drawn page that something which is no text stands at. */
    nearestPosition: positionOf,
  };
}
