import { readableQuote } from '#shared/anchoring/readable-quote.ts';
import type { Annotation, AnnotationColor, AnnotationKind } from '#shared/entities/annotation.ts';
import { foldText } from '#shared/text/fold.ts';

/** Which annotations of a paper are shown: all that is given must hold, and one of each list. */
export interface PanelFilter {
  /** Words that all stand in the quote, the note, the tags or the author. */
  text: string;
  colors: readonly AnnotationColor[];
  kinds: readonly AnnotationKind[];
  tags: readonly string[];
  withNote: boolean;
}

export const NO_FILTER: PanelFilter = { text: '', colors: [], kinds: [], tags: [], withNote: false };

export const isFiltered = ({ text, colors, kinds, tags, withNote }: PanelFilter): boolean =>
  text.trim() !== '' || colors.length + kinds.length + tags.length > 0 || withNote;

const folded = new WeakMap<Annotation, string>();

/** All words of an annotation, folded once. */
function wordsOf(annotation: Annotation): string {
  let words = folded.get(annotation);
  if (words === undefined) {
    const { quote, note, tags, author } = annotation;
    words = foldText([quote && readableQuote(quote.exact), note, ...tags, author].filter(Boolean).join('\n'));
    folded.set(annotation, words);
  }
  return words;
}

/** Those of the annotations that the filter lets through, in their order. */
export function filterAnnotations<Shown extends Annotation>(
  annotations: readonly Shown[],
  filter: PanelFilter,
): readonly Shown[] {
  if (!isFiltered(filter)) return annotations;
  const { colors, kinds, tags, withNote } = filter;
  const words = foldText(filter.text).split(' ').filter(Boolean);
  return annotations.filter(
    (annotation) =>
      (colors.length === 0 || colors.includes(annotation.color)) &&
      (kinds.length === 0 || kinds.includes(annotation.kind)) &&
      (tags.length === 0 || annotation.tags.some((tag) => tags.includes(tag))) &&
      (!withNote || annotation.note.trim() !== '') &&
      words.every((word) => wordsOf(annotation).includes(word)),
  );
}

/** The tags in use, in the order of the alphabet. */
export function tagsOf(annotations: readonly Annotation[]): string[] {
  const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  return [...new Set(annotations.flatMap(({ tags }) => tags))].sort(collator.compare);
}
