import { create } from 'zustand';
import type { Annotation, AnnotationGrouping, ListedAnnotation } from '#shared/entities/annotation.ts';
import { api } from '../../api/client.ts';
import { concernsLibrary, refetchOn } from '../../api/refetch.ts';
import { createPagedRows } from '../../papers/paged-rows.ts';
import { type Heading, headingOf } from './annotation-groups.ts';
import { addressOf, type HighlightsFilter } from './highlights-address.ts';
import { learn } from './known-annotations.ts';

/** A row of the list: an annotation, and the heading of the group that begins with it. */
export interface HighlightRow {
  annotation: ListedAnnotation;
  heading: Heading | undefined;
}

interface HighlightsState {
  /** How many annotations are found; undefined until the first answer. */
  distinct: number | undefined;
  /** The row whose note or tags are open for writing. */
  writing: { row: string; what: 'note' | 'tags' } | undefined;
}

export const highlightRows = createPagedRows<HighlightRow>();

export const useHighlights = create<HighlightsState>(() => ({
  distinct: undefined,
  writing: undefined,
}));

/** An annotation may be listed in several groups. */
export const rowId = ({ annotation: { id, group } }: HighlightRow): string => `${group?.key ?? ''}/${id}`;

function toRows(
  annotations: readonly ListedAnnotation[],
  groupBy: AnnotationGrouping,
  before: Heading | undefined,
): HighlightRow[] {
  let last = before;
  return annotations.map((annotation) => {
    const own = headingOf(annotation, groupBy);
    const heading = own?.key === last?.key ? undefined : own;
    last = own;
    return { annotation, heading };
  });
}

/** Shows what a filter leaves, in its groups, and follows changes until stopped. */
export function openHighlights(filter: HighlightsFilter, groupBy: AnnotationGrouping): () => void {
  highlightRows.open(
    `${groupBy} ${addressOf(filter)}`,
    async ({ offset, limit, signal }) => {
      // The one before tells whether a group begins with the first.
      const before = offset > 0 ? 1 : 0;
      const { total, distinct, annotations } = await api.annotations.list(
        { filter, groupBy, offset: offset - before, limit: limit + before },
        { signal },
      );
      learn(annotations);
      if (!signal.aborted) useHighlights.setState({ distinct });
      const [previous] = before ? annotations : [];
      return {
        total,
        rows: toRows(annotations.slice(before), groupBy, previous && headingOf(previous, groupBy)),
      };
    },
    { keepRows: true },
  );
  return refetchOn(concernsLibrary, refreshHighlights);
}

let isStale = false;

/** Fetches again what is in view; while something is being written, afterwards: its row must not go from under the pen. */
export function refreshHighlights(): void {
  isStale = useHighlights.getState().writing !== undefined;
  if (!isStale) highlightRows.refresh();
}

/** Opens the note or the tags of a row for writing. */
export const write = (row: string, what: 'note' | 'tags'): void =>
  useHighlights.setState({ writing: { row, what } });

/** Closes the note or the tags of a row, if it is those that are open. */
export function stopWriting(row: string, what: 'note' | 'tags'): void {
  const { writing } = useHighlights.getState();
  if (writing?.row !== row || writing.what !== what) return;
  useHighlights.setState({ writing: undefined });
  if (isStale) refreshHighlights();
}

/** Shows annotations as they are now, in the rows that are here. */
export function showChanged(annotations: readonly Annotation[]): void {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const changed = (row: HighlightRow): HighlightRow => {
    const now = byId.get(row.annotation.id);
    return now ? { ...row, annotation: { ...row.annotation, ...now } } : row;
  };
  highlightRows.use.setState(({ pages }) => ({
    pages: new Map([...pages].map(([page, rows]) => [page, rows.map(changed)])),
  }));
}
