import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type KeyPress, keyPress } from '../../commands/keys/key-press.ts';
import type { PlacedLine } from '../../pdf/place-lines.ts';
import type { PdfView } from '../../pdf/viewer.ts';
import { nearLine } from './near-line.ts';

interface Options {
  view: PdfView;
  host: RefObject<HTMLElement | null>;
  /** The arrow keys move it line by line. */
  byKeys: boolean;
}

interface Found {
  /** Absent where the page has no text: a band at the pointer has to do. */
  line?: PlacedLine;
  /** Of the pointer, in CSS pixels of the window. */
  y?: number;
}

const isPlain = ({ alt, command, shift }: KeyPress) => !(alt || command || shift);

/** The line that is read: the one at the pointer, or, by ↑ and ↓, the one before or after it. */
export function useLine({ view, host, byKeys }: Options): { found: Found | undefined; moved: number } {
  const [found, setFound] = useState<Found>();
  // Counts scrolls and zooms: boxes in the window are to be asked for again.
  const [moved, setMoved] = useState(0);
  const pointer = useRef<{ x: number; y: number }>(undefined);
  const at = useRef<{ page: number; index: number }>(undefined);
  const known = useRef(new Map<number, Promise<PlacedLine[]>>());

  const linesOf = useCallback(
    (page: number) => {
      const lines = known.current.get(page) ?? view.lines(page);
      known.current.set(page, lines);
      return lines;
    },
    [view],
  );

  const take = useCallback((page: number, index: number, line: PlacedLine) => {
    at.current = { page, index };
    setFound({ line });
  }, []);

  const toPointer = useCallback(async () => {
    const { x, y } = pointer.current ?? {};
    const point = x !== undefined && y !== undefined && view.pointAt(x, y);
    if (!point) return;
    const lines = await linesOf(point.page);
    if (pointer.current?.x !== x || pointer.current?.y !== y) return;
    const index = nearLine(lines, point);
    const line = index === undefined ? undefined : lines[index];
    if (line && index !== undefined) take(point.page, index, line);
    else setFound({ y });
  }, [view, linesOf, take]);

  const step = useCallback(
    async (direction: 1 | -1) => {
      const start = view.place();
      let page = at.current?.page ?? start.page;
      let lines = await linesOf(page);
      const { top = Number.POSITIVE_INFINITY } = start;
      let index = at.current ? at.current.index + direction : lines.findIndex(({ rect }) => rect.y2 <= top);
      while (!lines[index]) {
        page += direction;
        if (page < 1 || page > view.pages) return;
        lines = await linesOf(page);
        index = direction > 0 ? 0 : lines.length - 1;
      }
      const line = lines[index];
      if (!line) return;
      pointer.current = undefined;
      take(page, index, line);
      view.follow(line.rect);
    },
    [view, linesOf, take],
  );

  useEffect(() => {
    const element = host.current;
    const container = element?.querySelector('.pdfContainer');
    if (!element || !container) return;
    const ending = new AbortController();
    const { signal } = ending;
    const onPointer = ({ clientX, clientY }: PointerEvent) => {
      pointer.current = { x: clientX, y: clientY };
      void toPointer();
    };
    const onMoved = () => {
      setMoved((count) => count + 1);
      void toPointer();
    };
    const onKey = (event: KeyboardEvent) => {
      const press = keyPress(event);
      const direction = { ArrowDown: 1, ArrowUp: -1 }[press.key] as 1 | -1 | undefined;
      const isHere = event.target === document.body || container.contains(event.target as Node | null);
      if (!byKeys || !direction || !isPlain(press) || !isHere) return;
      event.preventDefault();
      event.stopPropagation();
      void step(direction);
    };
    element.addEventListener('pointermove', onPointer, { signal, passive: true });
    container.addEventListener('scroll', onMoved, { signal, passive: true });
    // The pages' size follows the window, the zoom and what stands beside them.
    const resizing = new ResizeObserver(onMoved);
    for (const sized of [container, container.firstElementChild]) if (sized) resizing.observe(sized);
    // Before the view scrolls by itself.
    addEventListener('keydown', onKey, { signal, capture: true });
    return () => {
      ending.abort();
      resizing.disconnect();
    };
  }, [host, byKeys, toPointer, step]);

  return { found, moved };
}
