import type { AnnotationKind } from './entities/annotation.ts';

/** What each kind of annotation is called. */
export const KIND_NAMES: Record<AnnotationKind, string> = {
  highlight: 'Highlight',
  underline: 'Underline',
  strikeout: 'Strike-out',
  note: 'Note',
  area: 'Area',
  ink: 'Drawing',
};
