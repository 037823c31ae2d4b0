import type { PDFViewer } from './pdfjs.ts';

export const MIN_ZOOM = 0.25;
export const MAX_ZOOM = 5;

/** A mouse wheel turns in notches this long; a trackpad's pinch comes in many small steps. */
const NOTCH_PX = 50;
const PINCH_PX_PER_E = 100;
/** Pages are drawn anew this long after the last step; until then they are only stretched. */
const DRAWING_DELAY_MS = 250;

const clampZoom = (zoom: number) => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));

/** Ctrl+wheel and the trackpad's pinch zoom around the pointer. */
export function listenForZoom(viewer: PDFViewer, signal: AbortSignal): void {
  const { container } = viewer;
  // pdf.js rounds a zoom to the per cent: small steps have to add up first.
  let pending = 1;
  container.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const isNotch = Math.abs(event.deltaY) >= NOTCH_PX;
      pending *= isNotch ? 1.1 ** -Math.sign(event.deltaY) : Math.exp(-event.deltaY / PINCH_PX_PER_E);
      const target = clampZoom(Math.round(viewer.currentScale * pending * 100) / 100);
      if (target === viewer.currentScale) return;
      const { left, top } = container.getBoundingClientRect();
      viewer.updateScale({
        scaleFactor: target / viewer.currentScale,
        drawingDelay: DRAWING_DELAY_MS,
        origin: [event.clientX - left, event.clientY - top],
      });
      pending = 1;
    },
    { signal, passive: false },
  );
}

/** The next zoom of the buttons: tenths, in steps that grow with the zoom. */
export function steppedZoom(zoom: number, direction: 1 | -1): number {
  const next = zoom * (direction > 0 ? 1.1 : 1 / 1.1);
  const tenths =
    direction > 0 ? Math.ceil(Number((next * 10).toFixed(2))) : Math.floor(Number((next * 10).toFixed(2)));
  return clampZoom(tenths / 10);
}
