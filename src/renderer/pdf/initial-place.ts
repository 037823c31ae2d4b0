import type { PdfJsViewer } from './pdfjs-viewer.ts';
import { type Place, scrollToPlace } from './place.ts';

const READER_MOVES = ['wheel', 'pointerdown', 'keydown'];

/**
 * Begins at a place (or at the top) and keeps to it while the pages are still being measured, until the reader moves.
 * `arrange` lays the pages out before anything shows. Call the returned function when the reader moves by other means
 * than pointer and keys on the pages.
 */
export function beginAt(
  { viewer, bus, container }: PdfJsViewer,
  { place, arrange, signal }: { place: Place | undefined; arrange: () => void; signal: AbortSignal },
): () => void {
  let isHeld = place !== undefined;
  const release = () => {
    isHeld = false;
  };
  bus.on(
    'pagesinit',
    () => {
      arrange();
      viewer.currentScaleValue = place?.zoom ?? 'auto';
      if (place) scrollToPlace(viewer, place);
      else container.scrollTop = 0;
    },
    { signal },
  );
  bus.on(
    'pagesloaded',
    () => {
      // Pages of other sizes than the first are measured by now and may have moved the place.
      if (place && isHeld) scrollToPlace(viewer, place);
      release();
    },
    { signal },
  );
  for (const type of READER_MOVES)
    container.addEventListener(type, release, { signal, passive: true, once: true });
  return release;
}
