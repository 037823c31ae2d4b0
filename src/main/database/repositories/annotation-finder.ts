import type { AnnotationFilter, LibraryAnnotation } from '#shared/entities/annotation.ts';
import { foldText } from '#shared/text/fold.ts';
import type { Database } from '../open.ts';
import { ANNOTATION_SELECT, type AnnotationRow, toLibraryAnnotation } from './annotation-row.ts';

export type AnnotationFinder = ReturnType<typeof createAnnotationFinder>;

/** Part of a long answer, and how long all of it is. */
export interface AnnotationSlice {
  total: number;
  annotations: LibraryAnnotation[];
}

interface Range {
  limit: number;
  offset: number;
}

const LISTED = 'a.deleted_at IS NULL AND p.deleted_at IS NULL';

const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

/** The conditions of a filter and their values; a list goes in as JSON. */
function conditionsOf(filter: AnnotationFilter): { where: string[]; values: unknown[] } {
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
  if (filter.listId) {
    add(
      `EXISTS (SELECT 1 FROM list_items i WHERE i.list_id = ? AND i.paper_id = a.paper_id AND i.deleted_at IS NULL)`,
      filter.listId,
    );
  }
  if (filter.hasNote !== undefined) add(filter.hasNote ? "a.note <> ''" : "a.note = ''");
  if (filter.from) add('a.created_at >= ?', filter.from);
  if (filter.to) add('a.created_at < ?', filter.to);
  return { where, values };
}

/** Finds annotations over the whole library. */
export function createAnnotationFinder(db: Database) {
  function slice(where: string, order: string, values: unknown[], { limit, offset }: Range): AnnotationSlice {
    const count = db
      .prepare<unknown[], number>(
        `SELECT count(*) FROM annotations a JOIN papers p ON p.id = a.paper_id WHERE ${where}`,
      )
      .pluck();
    const rows = db.prepare<unknown[], AnnotationRow>(
      `${ANNOTATION_SELECT} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    );
    return {
      total: count.get(...values) ?? 0,
      annotations: rows.all(...values, limit, offset).map(toLibraryAnnotation),
    };
  }

  const tags = db.prepare<[], { tag: string; count: number }>(
    `SELECT t.value AS tag, count(*) AS count FROM annotations a, json_each(a.tags) t
     WHERE a.deleted_at IS NULL GROUP BY t.value ORDER BY count DESC, tag`,
  );

  return {
    /** Newest first. */
    list(filter: AnnotationFilter, range: Range): AnnotationSlice {
      const { where, values } = conditionsOf(filter);
      return slice([LISTED, ...where].join(' AND '), 'a.created_at DESC, a.id DESC', values, range);
    },
    /** In the trash, the latest first. */
    trash: (range: Range): AnnotationSlice =>
      slice('a.deleted_at IS NOT NULL', 'a.deleted_at DESC, a.id DESC', [], range),
    tags: (): { tag: string; count: number }[] => tags.all(),
  };
}
