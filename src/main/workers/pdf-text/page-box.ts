import type { Rect } from '#shared/anchoring/merge-rects.ts';
import { withMemory } from './page-text.ts';
import type { Pdfium } from './pdfium.ts';

/** What a loaded page shows of its paper, in PDF user space, whichever way it is turned. */
export function readPageBox(pdfium: Pdfium, page: number): Rect {
  return withMemory(pdfium, 16, (pointer) => {
    // FS_RECTF: left, top, right, bottom.
    if (!pdfium.FPDF_GetPageBoundingBox(page, pointer)) return { x1: 0, y1: 0, x2: 0, y2: 0 };
    const value = (index: number) => pdfium.pdfium.getValue(pointer + 4 * index, 'float');
    return { x1: value(0), y1: value(3), x2: value(2), y2: value(1) };
  });
}
