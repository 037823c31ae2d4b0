import { type PageView, pagesBeingDrawn } from './page-view.ts';
import type { EventBus, PDFDocumentProxy, PDFPageProxy, PDFViewer } from './pdfjs.ts';

/** What is drawn beside the pages in view, the more urgent first: a card under the pointer, print, thumbnails. */
const URGENCY = ['card', 'print', 'thumbnail'] as const;
export type Urgency = (typeof URGENCY)[number];

type RenderParameters = Parameters<PDFPageProxy['render']>[0];

export interface SideRender {
  /** From 1. */
  page: number;
  urgency: Urgency;
  /** Makes the canvas and says how the page is drawn on it; called anew for each try. */
  prepare: (page: PDFPageProxy) => {
    canvas: HTMLCanvasElement;
    parameters: Omit<RenderParameters, 'canvas'>;
  };
  signal?: AbortSignal;
}

interface Job extends SideRender {
  resolve: (canvas: HTMLCanvasElement) => void;
  reject: (reason: unknown) => void;
}

export type SideRenders = ReturnType<typeof createSideRenders>;

/**
 * Draws parts of the document beside the view, one at a time and only while the view itself draws nothing: when it
 * has to, what is being drawn here is dropped and begun again afterwards.
 */
export function createSideRenders(options: {
  document: PDFDocumentProxy;
  viewer: PDFViewer;
  bus: EventBus;
  signal: AbortSignal;
}) {
  const { document, viewer, bus, signal: ending } = options;
  const jobs: Job[] = [];
  let running: { job: Job; cancel: () => void } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function takeNext(): Job | undefined {
    for (const urgency of URGENCY) {
      const at = jobs.findIndex((job) => job.urgency === urgency);
      if (at >= 0) return jobs.splice(at, 1)[0];
    }
    return undefined;
  }

  /** Frees what pdf.js keeps of a page that the view does not hold. */
  function forget(page: PDFPageProxy): void {
    const held: Iterable<PageView> = viewer.getCachedPageViews();
    if (![...held].some(({ id }) => id === page.pageNumber)) page.cleanup();
  }

  async function draw(job: Job): Promise<void> {
    let isDropped = false;
    let task: ReturnType<PDFPageProxy['render']> | undefined;
    const cancel = () => {
      isDropped = true;
      task?.cancel();
    };
    running = { job, cancel };
    job.signal?.addEventListener('abort', cancel);
    let page: PDFPageProxy | undefined;
    try {
      page = await document.getPage(job.page);
      if (isDropped) throw job.signal?.reason;
      const { canvas, parameters } = job.prepare(page);
      task = page.render({ canvas, ...parameters });
      await task.promise;
      job.resolve(canvas);
    } catch (error) {
      if (job.signal?.aborted || ending.aborted) job.reject(job.signal?.reason ?? ending.reason);
      else if (isDropped) jobs.unshift(job);
      else job.reject(error);
    } finally {
      job.signal?.removeEventListener('abort', cancel);
      running = undefined;
      if (page) forget(page);
      wake();
    }
  }

  /** Later, so that the view may begin its next page first. */
  function wake(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (ending.aborted || running || jobs.length === 0 || pagesBeingDrawn(viewer).length > 0) return;
      const job = takeNext();
      if (job) void draw(job);
    });
  }

  bus.on('pagerender', () => running?.cancel(), { signal: ending });
  bus.on('pagerendered', wake, { signal: ending });
  ending.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      running?.cancel();
      for (const job of jobs.splice(0)) job.reject(ending.reason);
    },
    { once: true },
  );

  return {
    /** Rejects with the signal's reason when it is called off, or when the document is closed. */
    render(request: SideRender): Promise<HTMLCanvasElement> {
      request.signal?.throwIfAborted();
      ending.throwIfAborted();
      return new Promise((resolve, reject) => {
        const job: Job = { ...request, resolve, reject };
        request.signal?.addEventListener(
          'abort',
          () => {
            const at = jobs.indexOf(job);
            if (at >= 0) jobs.splice(at, 1);
            reject(request.signal?.reason);
          },
          { once: true },
        );
        jobs.push(job);
        wake();
      });
    },
  };
}
