import { AnnotationColor, type AnnotationFilter, AnnotationKind } from '#shared/entities/annotation.ts';
import { routes } from '../../navigation/routes.ts';

/** What of the library's annotations is shown. */
export type HighlightsFilter = Pick<
  AnnotationFilter,
  'text' | 'colors' | 'kinds' | 'tags' | 'listId' | 'hasNote'
>;

/** What an address asks for; what it does not make clear is left out. */
export function filterOf(query: URLSearchParams): HighlightsFilter {
  const colors = query.getAll('color').flatMap((value) => AnnotationColor.safeParse(value).data ?? []);
  const kinds = query.getAll('kind').flatMap((value) => AnnotationKind.safeParse(value).data ?? []);
  const tags = query.getAll('tag').filter(Boolean);
  const text = (query.get('q') ?? '').slice(0, 1000);
  return {
    ...(text.trim() && { text }),
    ...(colors.length > 0 && { colors }),
    ...(kinds.length > 0 && { kinds }),
    ...(tags.length > 0 && { tags }),
    ...(query.get('list') && { listId: query.get('list') ?? undefined }),
    ...(query.get('note') === 'yes' && { hasNote: true }),
  };
}

/** The address that asks for it. */
export function addressOf({
  text,
  colors = [],
  kinds = [],
  tags = [],
  listId,
  hasNote,
}: HighlightsFilter): string {
  const query = new URLSearchParams([
    ...(text ? [['q', text]] : []),
    ...colors.map((color) => ['color', color]),
    ...kinds.map((kind) => ['kind', kind]),
    ...tags.map((tag) => ['tag', tag]),
    ...(listId ? [['list', listId]] : []),
    ...(hasNote ? [['note', 'yes']] : []),
  ]).toString();
  return query ? `${routes.highlights()}?${query}` : routes.highlights();
}

/** Whether it leaves anything out. */
export const isFiltered = (filter: HighlightsFilter): boolean => addressOf(filter) !== addressOf({});
