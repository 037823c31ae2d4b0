import { z } from 'zod';
import { AnnotationColor } from './annotation.ts';

/** What each preference may be. */
const values = z.object({
  /** Absent: night mode goes with the window's theme. */
  night: z.boolean(),
  /** The paper by day. */
  paper: z.enum(['light', 'sepia']),
  /** A band over the line that is read. */
  ruler: z.boolean(),
  /** All but the column that is read is dimmed. */
  focusColumn: z.boolean(),
  /** How fast is read aloud; 1 is the voice's own pace. */
  speechRate: z.number().min(0.1).max(10),
  /** The voice by the platform's name for it; absent: the platform's own choice. */
  voice: z.string().max(500),
  /** Whether the annotations stand beside the page where there is room. */
  annotationsOpen: z.boolean(),
  /** How wide the pen draws, in points. */
  strokeWidth: z.number().positive().max(100),
  /** The colour last used: underlines and notes take it. */
  color: AnnotationColor,
});
const { shape } = values;

/** How the reader shows papers, whichever it is. What no longer fits falls back by itself, not with all the rest. */
export const ReaderPreferences = z.object({
  night: shape.night.optional().catch(undefined),
  paper: shape.paper.catch('light').default('light'),
  ruler: shape.ruler.catch(false).default(false),
  focusColumn: shape.focusColumn.catch(false).default(false),
  speechRate: shape.speechRate.catch(1).default(1),
  voice: shape.voice.optional().catch(undefined),
  annotationsOpen: shape.annotationsOpen.catch(true).default(true),
  strokeWidth: shape.strokeWidth.catch(1.5).default(1.5),
  color: shape.color.catch('yellow').default('yellow'),
});
export type ReaderPreferences = z.infer<typeof ReaderPreferences>;

/** Some of them, to be changed; null takes one back. */
export const ReaderPreferencesChange = values
  .extend({ night: shape.night.nullable(), voice: shape.voice.nullable() })
  .partial();
export type ReaderPreferencesChange = z.infer<typeof ReaderPreferencesChange>;
