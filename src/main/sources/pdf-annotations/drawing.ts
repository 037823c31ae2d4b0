import type { BroughtIn } from './from-pdf.ts';
import type { MarkupSubtype, PdfAnnotation } from './pdf-annotation.ts';

/**
 * What a mark of Offprint does not look like: pictures, typed text, lines in a colour and of a form of their own. These go
 * on being drawn by the file; of all others the mark is what is seen.
 */
const UNLIKE_MARKS: ReadonlySet<MarkupSubtype> = new Set([
  'Stamp',
  'FreeText',
  'Ink',
  'Line',
  'Polygon',
  'PolyLine',
  'Circle',
  'Caret',
]);

/** What any reader draws though the file says nothing of its looks (ISO 32000-2, 12.5.6), typed text where there is some. */
const drawnUnsaid = ({ subtype, contents }: PdfAnnotation): boolean =>
  subtype === 'FreeText' ? contents !== '' : subtype !== 'Stamp' && subtype !== 'Caret';

/** Whether the file goes on drawing an annotation that was brought in: it shows, and not as Offprint's mark does. */
export function staysDrawn({ from: [root] }: BroughtIn): boolean {
  if (!root || root.isHidden || root.ownMark !== '' || !UNLIKE_MARKS.has(root.subtype)) return false;
  return root.hasAppearance || drawnUnsaid(root);
}
