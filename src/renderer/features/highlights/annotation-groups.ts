import { localToday } from '#shared/calendar.ts';
import type { AnnotationGrouping, ListedAnnotation } from '#shared/entities/annotation.ts';
import { relativeDay } from '../../annotations/annotation-words.ts';
import { capitalized } from '../../annotations/edit-words.ts';

/** What stands over the first annotation of a group. */
export interface Heading {
  key: string;
  title: string;
  /** How many annotations follow; unknown for days. */
  count?: number;
  /** The paper that the group is of. */
  paperId?: string;
}

const NAMELESS: Partial<Record<AnnotationGrouping, string>> = {
  list: 'On no reading list',
  tag: 'Without a tag',
};

/** The group that an annotation is listed in, days being those where the user is; nothing where there are no groups. */
export function headingOf(
  { group, createdAt, paperId }: Pick<ListedAnnotation, 'group' | 'createdAt' | 'paperId'>,
  groupBy: AnnotationGrouping,
  now: Date = new Date(),
): Heading | undefined {
  if (groupBy === 'day')
    return { key: localToday(new Date(createdAt)), title: capitalized(relativeDay(createdAt, now)) };
  if (!group) return undefined;
  const title = group.name || (NAMELESS[groupBy] ?? '');
  return {
    key: group.key,
    title,
    count: group.count,
    ...(groupBy === 'paper' && { paperId }),
  };
}
