import { pageViewOf } from './page-view.ts';
import { type PDFViewer, RenderingStates } from './pdfjs.ts';
import { createRecent } from './recent.ts';
import type { SideRenders } from './side-renders.ts';

/** About a hundred thumbnails on a sharp screen. */
const CACHE_BYTES = 24_000_000;

interface DrawnPage {
  renderingState: number;
  /** The page's own canvas, unless it would not do as a thumbnail. */
  thumbnailCanvas: HTMLCanvasElement | null;
}

/** Halving step by step keeps thin lines; one large step drops them. */
function scaledDown(source: HTMLCanvasElement, width: number, height: number): HTMLCanvasElement {
  let from = source;
  for (;;) {
    const isLast = from.width <= width * 2;
    const to = document.createElement('canvas');
    to.width = isLast ? width : Math.ceil(from.width / 2);
    to.height = isLast ? height : Math.ceil(from.height / 2);
    const context = to.getContext('2d', { alpha: false });
    if (context) context.imageSmoothingQuality = 'high';
    context?.drawImage(from, 0, 0, to.width, to.height);
    if (from !== source) from.width = from.height = 0;
    if (isLast) return to;
    from = to;
  }
}

/** Small pictures of the pages, as they are turned now. */
export function createThumbnails({ viewer, renders }: { viewer: PDFViewer; renders: SideRenders }) {
  const recent = createRecent<ImageBitmap>({
    weight: CACHE_BYTES,
    weigh: ({ width, height }) => width * height * 4,
    drop: (bitmap) => bitmap.close(),
  });

  /** What the view has drawn already needs no drawing. */
  function fromView(page: number, width: number): HTMLCanvasElement | undefined {
    const view = pageViewOf(viewer, page);
    const drawn = view as unknown as DrawnPage | undefined;
    const canvas = drawn?.renderingState === RenderingStates.FINISHED ? drawn.thumbnailCanvas : undefined;
    if (!view || !canvas || canvas.width < width) return undefined;
    return scaledDown(canvas, width, Math.max(1, Math.round((width * canvas.height) / canvas.width)));
  }

  function draw(page: number, width: number, signal?: AbortSignal): Promise<HTMLCanvasElement> {
    return renders.render({
      page,
      urgency: 'thumbnail',
      signal,
      prepare(pdfPage) {
        const rotation = (pdfPage.rotate + viewer.pagesRotation) % 360;
        const whole = pdfPage.getViewport({ scale: 1, rotation });
        const viewport = pdfPage.getViewport({ scale: width / whole.width, rotation });
        const canvas = document.createElement('canvas');
        canvas.width = width;
        canvas.height = Math.max(1, Math.round(viewport.height));
        return { canvas, parameters: { viewport } };
      },
    });
  }

  return {
    /**
     * A picture of a page, `width` CSS pixels wide and as sharp as the screen. It stays ours and may be freed later:
     * draw it at once. Rejects when called off, and when the page cannot be drawn.
     */
    async thumbnail(page: number, width: number, signal?: AbortSignal): Promise<ImageBitmap> {
      const pixels = Math.max(1, Math.round(width * devicePixelRatio));
      const key = `${page} ${pixels} ${viewer.pagesRotation}`;
      const known = recent.get(key);
      if (known) return known;
      const canvas = fromView(page, pixels) ?? (await draw(page, pixels, signal));
      const bitmap = await createImageBitmap(canvas);
      canvas.width = canvas.height = 0;
      recent.set(key, bitmap);
      return bitmap;
    },
    close: () => recent.clear(),
  };
}
