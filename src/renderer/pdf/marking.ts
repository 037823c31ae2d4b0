import type { PageRect, TextPositionSelector } from '#shared/entities/annotation.ts';
import type { createMarkLayer } from './mark-layer.ts';
import { listenForMarks, type PointOnPage } from './mark-pointer.ts';
import type { PageTexts } from './page-texts.ts';
import type { PageView } from './page-view.ts';
import { type Drawn, noteAt } from './pens.ts';
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

  return {
    setTool: tools.setTool,
    /** Whether something is being drawn with a tool now. */
    isDrawingMark: tools.isDrawing,

    /** A note at what is in view of a page (from 1): at the left of its middle line; nothing when it is out of view. */
    noteInView(page: number): Drawn | undefined {
      const view = viewOf(page);
      if (!view) return undefined;
      const [box, room] = [view.div.getBoundingClientRect(), container.getBoundingClientRect()];
      const [top, bottom] = [Math.max(box.top, room.top), Math.min(box.bottom, room.bottom)];
      if (bottom <= top) return undefined;
      const x = (Math.max(box.left, room.left) + NOTE_INSET_PX - box.left) / box.width;
      const y = ((top + bottom) / 2 - box.top) / box.height;
      return withPosition(noteAt(view, { page, x, y, size: { width: box.width, height: box.height } }));
    },

    /** Where in the text rectangles are; nothing where they cover none. */
    stretchOf: (rects: readonly PageRect[]) => stretchOf(texts, rects),
    /** Quote, position and rectangles of a stretch of the text. */
    describeRange: (stretch: TextStretch) => describeStretch(texts, stretch),
    /** The words of a drawn page that something which is no text stands at. */
    nearestPosition: positionOf,
  };
}
