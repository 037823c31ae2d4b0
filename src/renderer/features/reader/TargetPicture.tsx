import { useEffect, useRef, useState } from 'react';
import type { PageRect } from '#shared/entities/annotation.ts';
import type { PdfView } from '../../pdf/viewer.ts';
import styles from './TargetPicture.module.css';
import { usePageLook } from './use-page-look.ts';

/** A card is no page: higher than this in CSS pixels, the picture is made smaller instead. */
const MOST_HEIGHT = 320;
/** Larger than this factor, what is shown is only coarser. */
const MOST_SCALE = 1.8;

/** How large a part of a page is shown within so many CSS pixels. */
export function pictureSize(region: PageRect, room: number): { width: number; height: number } {
  const width = Math.max(1, region.x2 - region.x1);
  const height = Math.max(1, region.y2 - region.y1);
  const scale = Math.min(room / width, MOST_HEIGHT / height, MOST_SCALE);
  return { width: width * scale, height: height * scale };
}

interface TargetPictureProps {
  view: PdfView;
  region: PageRect;
  /** How much room there is, in CSS pixels. */
  width: number;
  /** Words may come in its place in a moment: it is not drawn yet. */
  isLate: boolean;
}

/** The part of a page that a link leads to; its outline while it is drawn. */
export function TargetPicture({ view, region, width, isLate }: TargetPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  const [look] = usePageLook();
  const size = pictureSize(region, width);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the size follows from the region and the room
  useEffect(() => {
    if (isLate) return;
    const leaving = new AbortController();
    view.renderRegion({ ...region, width: size.width }, leaving.signal).then(
      (canvas) => {
        if (leaving.signal.aborted) return;
        frame.current?.replaceChildren(canvas);
        setState('drawn');
      },
      () => leaving.signal.aborted || setState('failed'),
    );
    return () => leaving.abort();
  }, [view, region, width, isLate]);

  if (state === 'failed') return <p className={styles.failed}>This part of the page cannot be drawn.</p>;
  return <div ref={frame} className={styles.frame} data-look={look} data-state={state} style={size} />;
}
