import { localToday } from '#shared/calendar.ts';
import type { Filter, FilterNode, IdsNode, QueryNode, QueryTree, SearchTree } from '#shared/query/ast.ts';
import { joined, negated } from '#shared/query/build.ts';
import { parseQuery } from '#shared/query/parse.ts';
import { foldText } from '#shared/text/fold.ts';
import { listsNamed } from '../lists/list-name.ts';
import type { Database } from '../open.ts';
import { createHandKept } from '../query/list-members.ts';
import { createDataVersion } from './data-version.ts';
import { ANNOTATED, conditionOf, type PlainFilter } from './query-condition.ts';

export type QueryFilters = ReturnType<typeof createQueryFilters>;

const NOTHING: IdsNode = { kind: 'ids', ids: new Set() };

/** Finds the papers that a query's filters mean. */
export function createQueryFilters(db: Database) {
  const dataVersion = createDataVersion(db);
  const ids = (where: string, values: unknown[]): Set<string> =>
    new Set(
      db
        .prepare<unknown[], string>(`SELECT p.id FROM papers p WHERE p.deleted_at IS NULL AND ${where}`)
        .pluck()
        .all(...values),
    );
  const tags = db
    .prepare<[], string>(
      'SELECT DISTINCT t.value FROM annotations a, json_each(a.tags) t WHERE a.deleted_at IS NULL',
    )
    .pluck();
  const lists = db.prepare<[], { id: string; name: string; query: string | null }>(
    'SELECT id, name, query FROM lists WHERE deleted_at IS NULL',
  );
  const handKept = createHandKept(db);
  const byAlias = db.prepare<[string], string>('SELECT paper_id FROM paper_aliases WHERE alias = ?').pluck();

  /** Filters are asked for again with every key and every page; between two changes they hold the same papers. */
  const cache = new Map<string, Set<string>>();
  let cachedAt: number | undefined;

  function cached(filter: Filter, today: string, find: () => Set<string>): Set<string> {
    const version = dataVersion();
    if (version !== cachedAt || cache.size > 50) cache.clear();
    cachedAt = version;
    const key = JSON.stringify([filter, today]);
    const known = cache.get(key);
    if (known) return known;
    const found = find();
    cache.set(key, found);
    return found;
  }

  /** By name, case and accents aside. */
  function tagged({ name, isPrefix }: Extract<Filter, { on: 'tag' }>): Set<string> {
    const wanted = foldText(name);
    const meant = tags.all().filter((tag) => {
      const folded = foldText(tag);
      return isPrefix ? folded.startsWith(wanted) : folded === wanted;
    });
    const oneOf =
      'EXISTS (SELECT 1 FROM json_each(a.tags) t WHERE t.value IN (SELECT value FROM json_each(?)))';
    return ids(ANNOTATED(oneOf), [JSON.stringify(meant)]);
  }

  /** Papers by arXiv id or DOI, also under an id they had before a merge. */
  function named(value: string): Set<string> {
    const rest = value.slice(value.indexOf(':') + 1);
    const column = value.startsWith('arxiv:') ? 'p.arxiv_id = ?' : 'lower(p.doi) = ?';
    return ids(`(p.id = ? OR p.id = ? OR ${column})`, [value, byAlias.get(value) ?? value, rest]);
  }

  /** A list kept by hand is its papers; a saved search is what it searches for. `within`: those being resolved. */
  function onLists(
    filter: Extract<Filter, { on: 'list' }>,
    today: string,
    within: ReadonlySet<string>,
  ): SearchTree {
    const parts = listsNamed(lists.all(), filter.name, filter.isPrefix).map(({ id, query }): SearchTree => {
      if (query === null) return { kind: 'ids', ids: new Set(handKept(id).ids) };
      // It was kept as it was being typed, and finds the same. One that asks for itself finds nothing by that.
      const tree = within.has(id) ? undefined : parseQuery(query, { isUnfinished: true }).tree;
      return tree ? resolve(tree, today, new Set([...within, id])) : NOTHING;
    });
    return joined('or', parts) ?? NOTHING;
  }

  function find(filter: Exclude<Filter, { on: 'list' }>, today: string): Set<string> {
    if (filter.on === 'tag') return tagged(filter);
    if (filter.on === 'id') return named(filter.value);
    const { where, values } = conditionOf(filter satisfies PlainFilter, today);
    return ids(where, values);
  }

  function resolve(node: QueryTree, today: string, within: ReadonlySet<string>): SearchTree {
    const each = (part: QueryNode<FilterNode>) => resolve(part, today, within);
    switch (node.kind) {
      case 'filter': {
        const { filter } = node;
        if (filter.on === 'list') return onLists(filter, today, within);
        return { kind: 'ids', ids: cached(filter, today, () => find(filter, today)) };
      }
      case 'and':
      case 'or':
        return joined(node.kind, node.parts.map(each)) ?? NOTHING;
      case 'not':
        return negated(each(node.part));
      default:
        return node;
    }
  }

  return {
    /** The tree with each filter put as the papers that pass it, as of today (`YYYY-MM-DD`). */
    resolve: (tree: QueryTree, today: string = localToday()): SearchTree => resolve(tree, today, new Set()),
  };
}
