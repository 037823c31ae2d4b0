import type { PageRect } from '#shared/entities/annotation.ts';
import type { PDFPageProxy } from './pdfjs.ts';
import type { SideRenders } from './side-renders.ts';

/** Larger than any card; a rectangle from a broken file must not ask for a canvas of gigabytes. */
const MAX_SIDE_PX = 4096;

export interface RegionRequest extends PageRect {
  /** In CSS pixels; the height follows from it. */
  width: number;
}

/** The part of the page that exists, at least a point in each direction. */
function within([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: PDFPageProxy['view'], rect: PageRect) {
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  const left = clamp(rect.x1, x1, x2 - 1);
  const bottom = clamp(rect.y1, y1, y2 - 1);
  return {
    left,
    bottom,
    right: clamp(rect.x2, left + 1, x2),
    top: clamp(rect.y2, bottom + 1, y2),
  };
}

/**
 * Draws a part of a page given in PDF space, upright as the page is read, as sharp as the screen; its style says its
 * size in CSS pixels. Rejects when called off, and when the page cannot be drawn.
 */
export function renderRegion(
  renders: SideRenders,
  { width, ...rect }: RegionRequest,
  signal?: AbortSignal,
): Promise<HTMLCanvasElement> {
  return renders.render({
    page: rect.page,
    urgency: 'card',
    signal,
    prepare(page) {
      const { left, bottom, right, top } = within(page.view, rect);
      const upright = page.getViewport({ scale: 1 });
      const corners = [
        upright.convertToViewportPoint(left, bottom),
        upright.convertToViewportPoint(right, top),
      ];
      const xs = corners.map(([x = 0]) => x);
      const ys = corners.map(([, y = 0]) => y);
      const size = { x: Math.max(...xs) - Math.min(...xs), y: Math.max(...ys) - Math.min(...ys) };
      const sharpness = Math.min(
        devicePixelRatio,
        MAX_SIDE_PX / width,
        MAX_SIDE_PX / ((width * size.y) / size.x),
      );
      const scale = (width * sharpness) / size.x;
      const viewport = page.getViewport({
        scale,
        offsetX: -Math.min(...xs) * scale,
        offsetY: -Math.min(...ys) * scale,
      });
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(size.x * scale));
      canvas.height = Math.max(1, Math.round(size.y * scale));
      canvas.style.width = `${width}px`;
      canvas.style.height = `${(width * size.y) / size.x}px`;
      return { canvas, parameters: { viewport } };
    },
  });
}
