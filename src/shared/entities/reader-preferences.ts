import { z } from 'zod';
import { AnnotationColor } from './annotation.ts';

/** How the reader shows papers, whichever it is. What no longer fits falls back by itself, not with all the rest. */
export const ReaderPreferences = z.object({
  /** Absent: night mode goes with the window's theme. */
  night: z.boolean().optional().catch(undefined),
  /** The paper by day. */
  paper: z.enum(['light', 'sepia']).catch('light').default('light'),
  /** A band over the line that is read. */
  ruler: z.boolean().catch(false).default(false),
  /** All but the column that is read is dimmed. */
  focusColumn: z.boolean().catch(false).default(false),
  /** How fast is read aloud; 1 is the voice's own pace. */
  speechRate: z.number().min(0.1).max(10).catch(1).default(1),
  /** The voice by the platform's name for it; absent: the platform's own choice. */
  voice: z.string().max(500).optional().catch(undefined),
  /** Whether the annotations stand beside the page where there is room. */
  annotationsOpen: z.boolean().catch(true).default(true),
  /** How wide the pen draws, in points. */
  strokeWidth: z.number().positive().max(100).catch(1.5).default(1.5),
  /** The colour last used: underlines and notes take it. */
  color: AnnotationColor.catch('yellow').default('yellow'),
});
export type ReaderPreferences = z.infer<typeof ReaderPreferences>;
