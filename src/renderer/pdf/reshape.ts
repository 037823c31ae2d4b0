import type { PageRect, TextPositionSelector, TextQuoteSelector } from '#shared/entities/annotation.ts';
import { stepOfKey } from './cursor-steps.ts';
import { putOn } from './draw-mark.ts';
import { type Grip, type GripName, gripsOf } from './grips.ts';
import { type Mark, textKinds } from './mark.ts';
import type { createMarkLayer } from './mark-layer.ts';
import { type PointOnPage, pointOn } from './mark-pointer.ts';
import type { PageTexts } from './page-texts.ts';
import type { PageView } from './page-view.ts';
import { movedRect } from './reshape-box.ts';
import { createTextDrag, stepTextEnd, type TextEnd } from './reshape-text.ts';

/** Where a mark is now. */
export interface Shape {
  /** First page it touches, from 1. */
  page: number;
  rects: PageRect[];
  quote?: TextQuoteSelector;
  position?: TextPositionSelector;
}

export interface ReshapeEvents {
  /** A mark is being pulled at, or no longer. */
  onReshaping?: (isReshaping: boolean) => void;
  /** A mark was given another shape. */
  onReshaped?: (mark: Mark, shape: Shape) => void;
}

interface Options {
  marks: ReturnType<typeof createMarkLayer>;
  container: HTMLElement;
  texts: PageTexts;
  viewOf: (page: number) => PageView | undefined;
  /** The words that something which is no text stands at. */
  positionOf: (page: number, rect: PageRect) => TextPositionSelector | undefined;
  events: ReshapeEvents;
  signal: AbortSignal;
}

/** One pull at a mark. */
interface Pull {
  /** What the mark would be now; nothing where it can not be that. */
  move: (point: PointOnPage) => PageRect[] | undefined;
  drop: () => Promise<Shape | undefined>;
}

/** How far a key moves what is no text, in CSS pixels. */
const STEP_PX = 8;

const AWAY: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -STEP_PX, y: 0 },
  ArrowRight: { x: STEP_PX, y: 0 },
  ArrowUp: { x: 0, y: -STEP_PX },
  ArrowDown: { x: 0, y: STEP_PX },
};

const isTextEnd = (name: GripName): name is TextEnd => name === 'begin' || name === 'end';

/** Pulling at the ends of marked text, at the corners of an area and at a note, with the pointer or by keys. */
export function createReshape(options: Options) {
  const { marks, container, texts, viewOf, positionOf, events, signal } = options;
  /** As it is shown, while it is pulled at too. */
  let mark: Mark | undefined;
  /** The one that is to have grips. */
  let wanted: Mark | undefined;
  let grips: { grip: Grip; element: HTMLElement }[] = [];
  let held: { pointer: number; pull: Pull; mark: Mark; page: Element } | undefined;
  /** Letting go ends in a click, which is to choose nothing. */
  let endsInClick = false;

  function paint(): void {
    for (const { element } of grips) element.remove();
    const found = mark ? gripsOf(mark, (page) => viewOf(page)?.viewport) : [];
    grips = found.map((grip) => {
      const element = document.createElement('div');
      element.className = 'grip';
      element.dataset.grip = grip.name;
      element.dataset.color = mark?.color;
      putOn(element, grip.box);
      viewOf(grip.page)?.div.append(element);
      return { grip, element };
    });
  }

  function shapeOf(rect: PageRect): Shape {
    return { page: rect.page, rects: [rect], position: positionOf(rect.page, rect) };
  }

  function boxPull(view: PageView, rect: PageRect, name: GripName, from: PointOnPage): Pull {
    let moved: PageRect | undefined;
    return {
      move({ x, y, size }) {
        moved = movedRect(rect, name, { x: x - from.x, y: y - from.y }, { viewport: view.viewport, size });
        return [moved];
      },
      drop: async () => moved && shapeOf(moved),
    };
  }

  function textPull(end: TextEnd, rects: readonly PageRect[]): Pull {
    const drag = createTextDrag(texts, rects, end);
    return {
      move({ page, x, y }) {
        const viewport = viewOf(page)?.viewport;
        if (!viewport) return undefined;
        const [px = 0, py = 0] = viewport.convertToPdfPoint(x * viewport.width, y * viewport.height);
        return drag.move({ page, x: px, y: py });
      },
      drop: drag.drop,
    };
  }

  function begin(event: PointerEvent): void {
    endsInClick = false;
    const target = event.target instanceof Element ? event.target.closest('.grip') : null;
    const grip = grips.find(({ element }) => element === target)?.grip;
    const page = target?.closest('.page');
    const view = grip && viewOf(grip.page);
    const [rect] = mark?.rects ?? [];
    if (!grip || !mark || !page || !view || !rect || event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    container.setPointerCapture(event.pointerId);
    const pull = isTextEnd(grip.name)
      ? textPull(grip.name, mark.rects)
      : boxPull(view, rect, grip.name, pointOn(page, event));
    held = { pointer: event.pointerId, pull, mark, page };
    events.onReshaping?.(true);
  }

  function move(event: PointerEvent): void {
    if (held?.pointer !== event.pointerId) return;
    // The end of a text may be pulled onto another page; what is no text stays on its own.
    const under = textKinds.has(held.mark.kind)
      ? document.elementFromPoint(event.clientX, event.clientY)?.closest('.page')
      : undefined;
    const rects = held.pull.move(pointOn(under ?? held.page, event));
    if (!rects) return;
    marks.preview(held.mark, rects);
    mark = { ...held.mark, rects };
    paint();
  }

  async function end(event: PointerEvent): Promise<void> {
    if (held?.pointer !== event.pointerId) return;
    const { pull, mark: pulled } = held;
    held = undefined;
    endsInClick = event.type === 'pointerup';
    const shape = endsInClick ? await pull.drop().catch(() => undefined) : undefined;
    if (signal.aborted) return;
    marks.preview(pulled);
    mark = wanted;
    paint();
    if (shape) events.onReshaped?.(pulled, shape);
    events.onReshaping?.(false);
  }

  function letGo(): void {
    if (held) marks.preview(held.mark);
    held = undefined;
    endsInClick = true;
    events.onReshaping?.(false);
  }

  function click(event: MouseEvent): void {
    if (!endsInClick) return;
    endsInClick = false;
    event.preventDefault();
    event.stopPropagation();
  }

  const capture = { signal, capture: true };
  container.addEventListener('pointerdown', begin, capture);
  container.addEventListener('pointermove', move, { signal });
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
    container.addEventListener(type, (event) => void end(event), { signal });
  container.addEventListener('click', click, capture);
  // A prevented pointerdown still lets the mouse begin a selection.
  container.addEventListener('mousedown', (event) => held && event.preventDefault(), capture);

  return {
    /** Shows where this mark can be taken hold of; with nothing, no longer. */
    setGrips(next: Mark | undefined): void {
      if (next === wanted) return;
      wanted = next;
      // Who leaves the mark, or deletes it, does not want what is being made of it.
      if (held && !next) letGo();
      if (held) return;
      mark = next;
      paint();
    },
    /** To be called when pdf.js drew a page. */
    drawPage(page: number): void {
      if (mark?.rects.some((rect) => rect.page === page)) paint();
    },
    /**
     * What an arrow key makes of a mark: its end a word or a line further, its lower right corner or the whole note a
     * little; or its beginning, its upper left corner. Nothing where that leads nowhere.
     */
    async step({ kind, rects }: Mark, key: string, end: TextEnd): Promise<Shape | undefined> {
      const [rect] = rects;
      const view = rect && viewOf(rect.page);
      if (!rect || !view) return undefined;
      if (textKinds.has(kind)) {
        const step = stepOfKey(key, { byWords: true });
        return step && stepTextEnd(texts, rects, end, step);
      }
      const away = AWAY[key];
      if ((kind !== 'area' && kind !== 'note') || rects.length > 1 || !away) return undefined;
      const { width, height } = view.div.getBoundingClientRect();
      const by = { x: away.x / width, y: away.y / height };
      const grip = kind === 'note' ? 'icon' : end === 'begin' ? 'nw' : 'se';
      return shapeOf(movedRect(rect, grip, by, { viewport: view.viewport, size: { width, height } }));
    },
  };
}
