import type {
  AnnotationFilter,
  AnnotationGroup,
  AnnotationGrouping,
  ListedAnnotation,
  TrashedAnnotation,
} from '#shared/entities/annotation.ts';
import { foldText } from '#shared/text/fold.ts';
import type { Database } from '../open.ts';
import type { ListMembers } from '../query/list-members.ts';
import type { Slice } from '../query/slice.ts';
import {
  type GroupClauses,
  groupClauses,
  type Membership,
  NEWEST,
  rowsOfGroups,
} from './annotation-groups.ts';
import { ANNOTATION_SELECT, type AnnotationRow, IS_LATEST, toLibraryAnnotation } from './annotation-row.ts';

export type AnnotationFinder = ReturnType<typeof createAnnotationFinder>;

/** Part of a long answer, and how long all of it is. */
export interface AnnotationSlice {
  total: number;
  /** How many annotations these rows are of; fewer where some stand in several groups. */
  distinct: number;
  annotations: ListedAnnotation[];
}

const LISTED = `a.deleted_at IS NULL AND a.paper_id NOT IN (SELECT id FROM papers WHERE deleted_at IS NOT NULL)
  AND ${IS_LATEST}`;

const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

/** The conditions of a filter and their values. @param onList the papers of the list that is asked for */
function conditionsOf(
  filter: AnnotationFilter,
  onList: readonly string[] | undefined,
): { where: string[]; values: unknown[] } {
  const where: string[] = [];
  const values: unknown[] = [];
  const add = (condition: string, ...given: unknown[]) => {
    where.push(condition);
    values.push(...given);
  };
  const oneOf = (column: string, wanted: readonly string[] | undefined) => {
    if (wanted?.length) add(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(wanted));
  };
  for (const word of foldText(filter.text ?? '').split(' ')) {
    if (word) add("a.search_text LIKE ? ESCAPE '\\'", `%${escapeLike(word)}%`);
  }
  oneOf('a.kind', filter.kinds);
  oneOf('a.color', filter.colors);
  if (filter.tags?.length) {
    add(
      'EXISTS (SELECT 1 FROM json_each(a.tags) t WHERE t.value IN (SELECT value FROM json_each(?)))',
      JSON.stringify(filter.tags),
    );
  }
  if (filter.paperId) add('a.paper_id = ?', filter.paperId);
  if (onList) add('a.paper_id IN (SELECT value FROM json_each(?))', JSON.stringify(onList));
  if (filter.hasNote !== undefined) add(filter.hasNote ? "a.note <> ''" : "a.note = ''");
  if (filter.from) add('a.created_at >= ?', filter.from);
  if (filter.to) add('a.created_at < ?', filter.to);
  return { where, values };
}

/** Finds annotations over the whole library. */
export function createAnnotationFinder(db: Database, listMembers: ListMembers) {
  const read = (from: string, values: unknown[], { limit, offset }: Slice) =>
    db
      .prepare<unknown[], AnnotationRow>(`${ANNOTATION_SELECT} ${from} LIMIT ? OFFSET ?`)
      .all(...values, limit, offset)
      .map(toLibraryAnnotation);

  function inGroups(
    { join, values, key, name, groupOrder, order }: GroupClauses,
    condition: { where: string; values: unknown[] },
    range: Slice,
  ): Pick<AnnotationSlice, 'total' | 'annotations'> {
    const given = [...values, ...condition.values];
    const groups = db
      .prepare<unknown[], { group_key: string; group_name: string; count: number }>(
        `SELECT ${key} AS group_key, ${name} AS group_name, count(*) AS count FROM annotations a ${join}
         WHERE ${condition.where} GROUP BY group_key ORDER BY ${groupOrder}`,
      )
      .all(...given)
      .map(
        ({ group_key, group_name, count }): AnnotationGroup => ({ key: group_key, name: group_name, count }),
      );
    return {
      total: groups.reduce((sum, { count }) => sum + count, 0),
      annotations: rowsOfGroups(groups, range).flatMap(({ group, ...rows }) =>
        read(
          `${join} WHERE ${condition.where} AND ${key} = ? ORDER BY ${order}`,
          [...given, group.key],
          rows,
        ).map((annotation) => ({ ...annotation, group })),
      ),
    };
  }

  /** Which annotated papers are on which of the lists. */
  async function memberships(lists: readonly string[]): Promise<Membership[]> {
    const isAnnotated = new Set(annotated.all());
    const pairs: Membership[] = [];
    for (const listId of lists) {
      const { ids } = await listMembers.of(listId);
      for (const id of ids) if (isAnnotated.has(id)) pairs.push([listId, id]);
    }
    return pairs;
  }

  async function list(
    filter: AnnotationFilter,
    groupBy: AnnotationGrouping,
    range: Slice,
  ): Promise<AnnotationSlice> {
    const { listId } = filter;
    const isByList = groupBy === 'list';
    const asked = listId === undefined ? undefined : [listId];
    const onLists = asked || isByList ? await memberships(asked ?? listMembers.lists()) : [];
    const conditions = conditionsOf(filter, asked && onLists.map(([, id]) => id));
    const { values } = conditions;
    const where = [LISTED, ...conditions.where].join(' AND ');
    const distinct =
      db
        .prepare<unknown[], number>(`SELECT count(*) FROM annotations a WHERE ${where}`)
        .pluck()
        .get(...values) ?? 0;
    const group = groupClauses(groupBy, filter, onLists);
    if (group) return { distinct, ...inGroups(group, { where, values }, range) };
    return {
      distinct,
      total: distinct,
      annotations: read(`WHERE ${where} ORDER BY ${NEWEST}`, values, range),
    };
  }

  const annotated = db
    .prepare<[], string>('SELECT DISTINCT paper_id FROM annotations WHERE deleted_at IS NULL')
    .pluck();
  const trashCount = db
    .prepare<[], number>('SELECT count(*) FROM annotations WHERE deleted_at IS NOT NULL AND unmade = 0')
    .pluck();
  const trash = db.prepare<[number, number], AnnotationRow & { deleted_at: string }>(
    `${ANNOTATION_SELECT} WHERE a.deleted_at IS NOT NULL AND a.unmade = 0 ORDER BY a.deleted_at DESC, a.id DESC LIMIT ? OFFSET ?`,
  );
  const tags = db.prepare<[], { tag: string; count: number }>(
    `SELECT t.value AS tag, count(*) AS count FROM annotations a, json_each(a.tags) t
     WHERE a.deleted_at IS NULL GROUP BY t.value ORDER BY count DESC, tag`,
  );

  return {
    /** Newest first, or whole groups in the order of `groupBy`. */
    list,
    /** In the trash, the latest first. */
    trash: ({ limit, offset }: Slice): { total: number; annotations: TrashedAnnotation[] } => ({
      total: trashCount.get() ?? 0,
      annotations: trash
        .all(limit, offset)
        .map((row) => ({ ...toLibraryAnnotation(row), deletedAt: row.deleted_at })),
    }),
    tags: (): { tag: string; count: number }[] => tags.all(),
  };
}
