import { useEffect, useRef, useState } from 'react';
import type { PdfView } from '../../pdf/viewer.ts';
import styles from './Thumbnail.module.css';
import { usePageLook } from './use-page-look.ts';

/** In CSS pixels. */
const WIDTH = 108;
/** Scrolled past more quickly than this, a page is not drawn. */
const REST_MS = 60;

/** A small picture of a page, drawn while it is in sight. */
export function Thumbnail({ view, page }: { view: PdfView; page: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  const [look] = usePageLook();

  useEffect(() => {
    const leaving = new AbortController();
    async function draw(): Promise<void> {
      const picture = await view.thumbnail(page, WIDTH, leaving.signal);
      const { current } = canvas;
      if (!current || leaving.signal.aborted) return;
      current.width = picture.width;
      current.height = picture.height;
      current.getContext('2d')?.drawImage(picture, 0, 0);
      setState('drawn');
    }
    const timer = setTimeout(() => {
      draw().catch(() => {
        if (!leaving.signal.aborted) setState('failed');
      });
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [view, page]);

  return (
    <span className={styles.frame} data-look={look} data-state={state}>
      <canvas ref={canvas} aria-hidden className={styles.picture} width={WIDTH} height={WIDTH * Math.SQRT2} />
      {state === 'failed' && <span className={styles.failed}>Cannot be drawn</span>}
    </span>
  );
}
