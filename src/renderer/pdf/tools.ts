import { type PointOnPage, pointOf, pointOn } from './mark-pointer.ts';
import type { PageView } from './page-view.ts';
import { areaPen, type Drawn, inkPen, noteAt, type Pen, type Tool } from './pens.ts';

export interface ToolEvents {
  /** Something was drawn with a tool. */
  onDrawn: (drawn: Drawn) => void;
  /** The eraser went over a place. */
  onErase: (point: PointOnPage) => void;
}

interface Options {
  container: HTMLElement;
  viewOf: (page: number) => PageView | undefined;
  events: ToolEvents;
  signal: AbortSignal;
}

interface Drag {
  pointer: number;
  page: HTMLElement;
  layer: HTMLElement;
  pen: Pen | undefined;
}

const pageElement = (event: Event) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('.page') : null;

/** The pen's other end, or its button for that. */
const isEraserEnd = ({ pointerType, buttons }: PointerEvent) => pointerType === 'pen' && (buttons & 32) !== 0;

/** The tools: with one on, the pointer draws on the pages; mouse, pen and finger do the same. */
export function createTools({ container, viewOf, events, signal }: Options) {
  let tool: Tool | undefined;
  let drag: Drag | undefined;
  /** What was drawn ends in a click of the pointer, which is to choose nothing. */
  let endsInClick = false;

  function penFor(view: PageView, layer: HTMLElement, start: PointOnPage): Pen | undefined {
    if (tool?.kind === 'area') return areaPen(view, layer, start);
    return tool?.kind === 'ink' ? inkPen(view, layer, start, tool.width) : undefined;
  }

  function drop(): Drag | undefined {
    const dropped = drag;
    drag = undefined;
    return dropped;
  }

  function begin(event: PointerEvent): void {
    endsInClick = false;
    const page = pageElement(event);
    const point = pointOf(event);
    const view = point && viewOf(point.page);
    if (!tool || drag || !page || !view || tool.kind === 'note') return;
    const erases = tool.kind === 'eraser' || isEraserEnd(event);
    if (!erases && event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    container.focus({ preventScroll: true });
    container.setPointerCapture(event.pointerId);
    const layer = document.createElement('div');
    layer.className = 'toolLayer';
    layer.dataset.color = tool.color;
    layer.dataset.kind = tool.kind;
    page.append(layer);
    drag = { pointer: event.pointerId, page, layer, pen: erases ? undefined : penFor(view, layer, point) };
    if (erases) events.onErase(point);
  }

  function move(event: PointerEvent): void {
    if (!drag || drag.pointer !== event.pointerId) return;
    const { page, pen } = drag;
    // Between two frames a pen tells more than one place.
    const moves = event.getCoalescedEvents?.() ?? [];
    const points = (moves.length > 0 ? moves : [event]).map((each) => pointOn(page, each));
    if (pen) pen.move(points);
    else for (const point of points) events.onErase(point);
  }

  function end(event: PointerEvent): void {
    if (drag?.pointer !== event.pointerId) return;
    const { pen, layer } = drop() ?? {};
    endsInClick = event.type === 'pointerup';
    const drawn = event.type === 'pointerup' ? pen?.end() : undefined;
    if (drawn) events.onDrawn(drawn);
    layer?.remove();
  }

  /** With a tool on, a click puts a note or does nothing: it follows no link and selects no mark. */
  function click(event: MouseEvent): void {
    const point = pointOf(event);
    if (!endsInClick && !(tool && point)) return;
    event.preventDefault();
    event.stopPropagation();
    const view = point && viewOf(point.page);
    const isNote = !endsInClick && tool?.kind === 'note';
    endsInClick = false;
    if (isNote && view) events.onDrawn(noteAt(view, point));
  }

  const capture = { signal, capture: true };
  container.addEventListener('pointerdown', begin, capture);
  container.addEventListener('pointermove', move, { signal });
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
    container.addEventListener(type, end, { signal });
  container.addEventListener('click', click, capture);
  // A prevented pointerdown still lets the mouse begin a selection.
  container.addEventListener('mousedown', (event) => tool && event.preventDefault(), capture);

  return {
    /** Takes up a tool, or (with nothing) puts it down. What is being drawn is dropped. */
    setTool(next: Tool | undefined): void {
      drop()?.layer.remove();
      tool = next;
      if (tool) container.dataset.tool = tool.kind;
      else delete container.dataset.tool;
    },
    /** Whether something is being drawn now. */
    isDrawing: (): boolean => drag !== undefined,
  };
}
