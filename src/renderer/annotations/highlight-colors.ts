import type { AnnotationColor } from '#shared/entities/annotation.ts';

export interface HighlightColor {
  color: AnnotationColor;
  /** With a capital: "Yellow". */
  name: string;
}

/** The colours offered, in the order of their keys (`h` + 1 … 6). */
export const HIGHLIGHT_COLORS: readonly HighlightColor[] = [
  { color: 'yellow', name: 'Yellow' },
  { color: 'green', name: 'Green' },
  { color: 'blue', name: 'Blue' },
  { color: 'pink', name: 'Pink' },
  { color: 'orange', name: 'Orange' },
  { color: 'purple', name: 'Purple' },
];
