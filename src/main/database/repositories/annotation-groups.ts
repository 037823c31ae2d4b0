import type { AnnotationFilter, AnnotationGroup, AnnotationGrouping } from '#shared/entities/annotation.ts';
import { PAPER_TITLE } from './paper-limits.ts';

/** How a query over annotations `a` puts them in groups. */
export interface GroupClauses {
  /** The tables the groups come from, which may give an annotation several rows; and their parameters. */
  join: string;
  values: unknown[];
  key: string;
  name: string;
  /** The order of the groups, from `group_key` and aggregates. */
  groupOrder: string;
  /** The order within a group. */
  order: string;
}

export const NEWEST = 'a.created_at DESC, a.id DESC';

const BY_PAPER: GroupClauses = {
  join: '',
  values: [],
  key: 'a.paper_id',
  name: `(SELECT ${PAPER_TITLE} FROM papers p WHERE p.id = a.paper_id)`,
  groupOrder: 'max(a.created_at) DESC, group_key',
  order: 'a.page, a.place, a.created_at, a.id',
};

/** A list and a paper that is on it. */
export type Membership = readonly [listId: string, paperId: string];

function byList(onLists: readonly Membership[]): GroupClauses {
  return {
    // The limit has SQLite put the pairs in a table of its own, and the casts let it index that.
    join: `LEFT JOIN (SELECT CAST(m.value ->> 0 AS TEXT) AS list_id, CAST(m.value ->> 1 AS TEXT) AS paper_id
        FROM json_each(?) m LIMIT -1) i
        ON i.paper_id = a.paper_id
      LEFT JOIN lists l ON l.id = i.list_id`,
    values: [JSON.stringify(onLists)],
    key: "coalesce(l.id, '')",
    name: "coalesce(l.name, '')",
    groupOrder: "group_key = '', min(l.position), group_key",
    order: NEWEST,
  };
}

/** Where only some tags are asked for, no group of another is made. */
function byTag({ tags = [] }: AnnotationFilter): GroupClauses {
  const isAsked = tags.length > 0 ? 't.value IN (SELECT value FROM json_each(?))' : 'true';
  return {
    join: `LEFT JOIN json_each(a.tags) t ON ${isAsked}`,
    values: tags.length > 0 ? [JSON.stringify(tags)] : [],
    key: "coalesce(t.value, '')",
    name: "coalesce(t.value, '')",
    groupOrder: "group_key = '', fold_text(group_key), group_key",
    order: NEWEST,
  };
}

/**
 * Nothing where there are no groups but the order: the days of a list by day follow from that, as which day an instant
 * is in depends on where the user is.
 * @param onLists which papers are on the lists that are asked for
 */
export function groupClauses(
  groupBy: AnnotationGrouping,
  filter: AnnotationFilter,
  onLists: readonly Membership[],
): GroupClauses | undefined {
  if (groupBy === 'paper') return BY_PAPER;
  if (groupBy === 'list') return byList(onLists);
  if (groupBy === 'tag') return byTag(filter);
  return undefined;
}

/** Which rows of which groups are rows `offset` to `offset + limit` of all groups one after the other. */
export function rowsOfGroups(
  groups: readonly AnnotationGroup[],
  { limit, offset }: { limit: number; offset: number },
): { group: AnnotationGroup; limit: number; offset: number }[] {
  let start = 0;
  return groups.flatMap((group) => {
    const from = Math.max(offset, start) - start;
    const to = Math.min(offset + limit, start + group.count) - start;
    start += group.count;
    return from < to ? [{ group, limit: to - from, offset: from }] : [];
  });
}
