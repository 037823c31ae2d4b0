import { create } from 'zustand';
import type { AnnotationColor } from '#shared/entities/annotation.ts';

interface ReaderPreferences {
  /** Absent: night mode goes with the window's theme. */
  night?: boolean;
  /** Whether the annotations stand beside the page where there is room. */
  annotationsOpen: boolean;
  /** The colour last used: underlines and notes take it. */
  color: AnnotationColor;
}

const KEY = 'offprint.reader';
const DEFAULTS: ReaderPreferences = { annotationsOpen: true, color: 'yellow' };

function remembered(): ReaderPreferences {
  try {
    return { ...DEFAULTS, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
  } catch {
    return DEFAULTS;
  }
}

/** How this machine's reader looks; kept in the window, for it says nothing about a paper. */
export const useReaderPreferences = create<ReaderPreferences>(remembered);

export function setReaderPreferences(change: Partial<ReaderPreferences>): void {
  useReaderPreferences.setState(change);
  localStorage.setItem(KEY, JSON.stringify(useReaderPreferences.getState()));
}
