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

const isMissing = ({ hasPicture, isNew, isSaving, rects, placement }: ShownAnnotation) =>
  !hasPicture && !isNew && !isSaving && rects.length > 0 && placement !== 'lost';

const placeOf = (rects: Annotation['rects']) => JSON.stringify(rects);

/**
 * Keeps pictures of areas that have none yet, whoever made them: those just drawn, and those that came from another
 * program or whose picture was not finished. One after the other, each tried once
 * for each place it has.
 */
export function createAreaPictures({ view, upload, keep, onFailed, signal }: Deps) {
  /** Where they were when it was tried. */
  const tried = new Map<string, string>();
  /** Where they are by now. */
  let places = new Map<string, string>();
  const waiting: Annotation[] = [];
  let isBusy = false;

  async function picture({ id, rects }: Annotation): Promise<void> {
    const [rect] = rects;
    const isThere = () => places.get(id) === placeOf(rects);
    if (!rect || !isThere()) return;
    const width = Math.min(MAX_WIDTH_PX, (rect.x2 - rect.x1) * SHARPNESS) / devicePixelRatio;
    const canvas = await view.renderRegion({ ...rect, width: Math.max(1, width) }, signal);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    // Given back at once rather than when it is collected.
    canvas.width = 0;
    if (!blob) throw new Error('The picture could not be drawn.');
    const sent = await upload(new File([blob], 'area.png', { type: 'image/png' }));
    // One that was given another shape meanwhile gets another picture.
    if (isThere()) await keep({ id, upload: sent });
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
      const areas = annotations.filter(({ kind }) => kind === 'area');
      places = new Map(areas.map(({ id, rects }) => [id, placeOf(rects)]));
      for (const area of areas) {
        const place = placeOf(area.rects);
        if (area.hasPicture) tried.delete(area.id);
        if (!isMissing(area) || tried.get(area.id) === place) continue;
        tried.set(area.id, place);
        waiting.push(area);
      }
      void work();
    },
  };
}
