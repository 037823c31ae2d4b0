import type { Annotation, AnnotationPatch } from '#shared/entities/annotation.ts';
import { patchBetween } from './annotation-history.ts';

const ONE: Record<Annotation['kind'], string> = {
  highlight: 'highlight',
  underline: 'underline',
  strikeout: 'strike-out',
  note: 'note',
  area: 'area',
  ink: 'drawing',
};

/** "highlight", "3 drawings", "2 annotations". */
export function nameOf(annotations: readonly Pick<Annotation, 'kind'>[]): string {
  const [first] = annotations;
  if (first && annotations.length === 1) return ONE[first.kind];
  const isOneKind = annotations.every(({ kind }) => kind === first?.kind);
  return `${annotations.length.toLocaleString('en')} ${first && isOneKind ? ONE[first.kind] : 'annotation'}s`;
}

const CHANGED: Partial<Record<keyof AnnotationPatch, string>> = {
  color: 'colour',
  kind: 'kind of mark',
  note: 'note',
  tags: 'tags',
};

export const capitalized = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

export const wasOrWere = (annotations: readonly unknown[]) => (annotations.length === 1 ? 'was' : 'were');

/** What changes do, and that they did not come about: "colour of 3 highlights changed". */
export function changeWords(changes: readonly { before: Annotation; after: Annotation }[]): {
  label: string;
  failure: string;
} {
  const annotations = changes.map(({ before }) => before);
  const [first] = changes;
  const fields = first
    ? (Object.keys(patchBetween(first.before, first.after)) as (keyof AnnotationPatch)[])
    : [];
  const field = fields.length === 1 ? CHANGED[fields[0] ?? 'id'] : undefined;
  const name = nameOf(annotations);
  const what = field === undefined ? name : annotations.length === 1 ? field : `${field} of ${name}`;
  const isMany = field === undefined ? annotations.length > 1 : field === 'tags';
  return { label: `${what} changed`, failure: `The ${what} ${isMany ? 'were' : 'was'} not changed.` };
}
