import type { PdfJsViewer } from './pdfjs-viewer.ts';

const READER_MOVES = ['wheel', 'pointerdown', 'keydown'];

export type HeldPlace = ReturnType<typeof createHeldPlace>;

/**
 * Pages are laid out by the size of the first until each was read: those of another size then push away what the view was
 * led to. It is led there again, unless the reader moved meanwhile.
 */
export function createHeldPlace({ bus, container }: PdfJsViewer, signal: AbortSignal) {
  let isMeasured = false;
  let again: (() => void) | undefined;
  const release = () => {
    again = undefined;
  };
  bus.on(
    'pagesloaded',
    () => {
      isMeasured = true;
      again?.();
      release();
    },
    { signal },
  );
  for (const type of READER_MOVES) container.addEventListener(type, release, { signal, passive: true });

  return {
    /** Leads the view somewhere, and there again once all pages are measured. */
    lead(move: () => void): void {
      again = isMeasured ? undefined : move;
      move();
    },
    /** The reader moves, by other means than pointer and keys on the pages. */
    release,
  };
}

/** Begins at a place, or at the top. `arrange` lays the pages out and fits them before anything shows. */
export function beginAt(
  { bus, container }: PdfJsViewer,
  held: HeldPlace,
  { arrange, show, signal }: { arrange: () => void; show: (() => void) | undefined; signal: AbortSignal },
): void {
  bus.on(
    'pagesinit',
    () => {
      arrange();
      if (show) held.lead(show);
      else container.scrollTop = 0;
    },
    { signal },
  );
}
