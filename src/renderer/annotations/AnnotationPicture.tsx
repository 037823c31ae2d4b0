import { useState } from 'react';
import type { Annotation, PageRect } from '#shared/entities/annotation.ts';
import { annotationPictureUrl } from '../api/files.ts';
import styles from './AnnotationPicture.module.css';
import { annotationTitle } from './annotation-words.ts';

const DEFAULT_WIDTH = 1.5;

/** The strokes as an SVG path; y turned over, for PDF space grows upwards. */
function pathOf(strokes: readonly (readonly number[])[], { x1, y2 }: PageRect): string {
  return strokes
    .map((stroke) => {
      const points: string[] = [];
      for (let i = 0; i + 1 < stroke.length; i += 2) {
        const [x = 0, y = 0] = [stroke[i], stroke[i + 1]];
        points.push(`${(x - x1).toFixed(1)} ${(y2 - y).toFixed(1)}`);
      }
      // A point is a stroke of no length.
      return `M${points.join('L')}${points.length === 1 ? 'h0' : ''}`;
    })
    .join('');
}

function Drawing({ annotation, rect }: { annotation: Annotation; rect: PageRect }) {
  const { strokes = [], strokeWidth = DEFAULT_WIDTH, color } = annotation;
  const margin = strokeWidth;
  const width = rect.x2 - rect.x1 + 2 * margin;
  const height = rect.y2 - rect.y1 + 2 * margin;
  return (
    <svg
      className={styles.drawing}
      viewBox={`${-margin} ${-margin} ${width} ${height}`}
      style={{ maxWidth: width * 1.5 }}
      aria-hidden
    >
      <path
        d={pathOf(strokes, rect)}
        style={{ stroke: `var(--dot-${color}, var(--mark))` }}
        strokeWidth={strokeWidth}
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** What an area shows, and what was drawn; nothing of other kinds, or where there is no picture. */
export function AnnotationPicture({ annotation }: { annotation: Annotation }) {
  /** The address of one that could not be shown. */
  const [broken, setBroken] = useState<string>();
  const { kind, hasPicture, strokes, rects } = annotation;
  const [rect] = rects;
  if (kind === 'ink' && strokes && rect) return <Drawing annotation={annotation} rect={rect} />;
  const url = annotationPictureUrl(annotation);
  if (!hasPicture || broken === url) return null;
  return (
    <img
      className={styles.picture}
      src={url}
      alt={annotationTitle(annotation)}
      loading="lazy"
      // So the row has its height before the picture is there.
      style={rect && { aspectRatio: `${rect.x2 - rect.x1} / ${rect.y2 - rect.y1}` }}
      onError={() => setBroken(url)}
    />
  );
}
