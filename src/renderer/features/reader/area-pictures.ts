import type { Annotation } from '#shared/entities/annotation.ts';
import type { ShownAnnotation } from '../../annotations/annotations-store.ts';
import type { PdfView } from '../../pdf/viewer.ts';

/** Pixels for each point of the page: as sharp as a good screen shows it. */
const SHARPNESS = 3;
const MAX_WIDTH_PX = 2000;

interface Deps {
  view: Pick<PdfView, 'renderRegion'>;
  upload: (file: File) => Promise<string>;
  keep: (picture: { id: string; upload: string }) => Promise<unknown>;
  /** A picture could not be kept; `again` tries once more. */
  onFailed: (error: unknown, again: () => void) => void;
  signal: AbortSignal;
}

const isMissing = ({ kind, hasPicture, isNew, rects, placement }: ShownAnnotation) =>
  kind === 'area' && !hasPicture && !isNew && rects.length > 0 && placement !== 'lost';

/**
 * Keeps pictures of areas that have none yet, whoever made them: those just drawn, and those that came from another
 * program or whose picture was not finished. One after the other, each tried once.
 */
export function createAreaPictures({ view, upload, keep, onFailed, signal }: Deps) {
  const tried = new Set<string>();
  const waiting: Annotation[] = [];
  let isBusy = false;

  async function picture({ id, rects: [rect] }: Annotation): Promise<void> {
    if (!rect) return;
    const width = Math.min(MAX_WIDTH_PX, (rect.x2 - rect.x1) * SHARPNESS) / devicePixelRatio;
    const canvas = await view.renderRegion({ ...rect, width: Math.max(1, width) }, signal);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    // Given back at once rather than when it is collected.
    canvas.width = 0;
    if (!blob) throw new Error('The picture could not be drawn.');
    await keep({ id, upload: await upload(new File([blob], 'area.png', { type: 'image/png' })) });
  }

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      const area = next;
      try {
        await picture(area);
      } catch (error) {
        if (signal.aborted) break;
        onFailed(error, () => {
          waiting.push(area);
          void work();
        });
      }
    }
    isBusy = false;
  }

  return {
    /** To be told of all annotations on the pages, whenever they change. */
    look(annotations: readonly ShownAnnotation[]): void {
      for (const annotation of annotations) {
        if (!isMissing(annotation) || tried.has(annotation.id)) continue;
        tried.add(annotation.id);
        waiting.push(annotation);
      }
      void work();
    },
  };
}
