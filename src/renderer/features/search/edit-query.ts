import type { Filter } from '#shared/query/ast.ts';
import { parseQuery, type WrittenFilter } from '#shared/query/parse.ts';
import { printFilter } from '#shared/query/print.ts';

/** Names are compared as the library compares them, case aside. */
const isSame = (a: Filter, b: Filter): boolean =>
  printFilter(a).toLowerCase() === printFilter(b).toLowerCase();

const without = (query: string, written: readonly WrittenFilter[]): string =>
  // From the end, so that places before stay true.
  written.toReversed().reduce((text, { start, end }) => {
    const after = text.slice(end).trimStart();
    return `${text.slice(0, start)}${after}`;
  }, query);

const added = (query: string, filter: Filter): string =>
  // What follows a space is finished, and so is what stands before it.
  `${[query.trim(), printFilter(filter)].filter(Boolean).join(' ')} `;

/** The filters that hold for a whole query, in the order they are written; those it excludes by are left out. */
export function filtersOf(query: string): Filter[] {
  return parseQuery(query)
    .filters.filter(({ isNegated }) => !isNegated)
    .map(({ filter }) => filter);
}

/** Writes a filter into a query, or takes it out where it stands there; all else stays as it was typed. */
export function toggleFilter(query: string, filter: Filter): string {
  const there = parseQuery(query).filters.filter(
    (written) => !written.isNegated && isSame(written.filter, filter),
  );
  return there.length > 0 ? without(query, there) : added(query, filter);
}

/** Puts a filter in the place of all that are on the same; without one only takes those out. */
export function setFilter(query: string, on: readonly Filter['on'][], filter?: Filter): string {
  const rest = without(
    query,
    parseQuery(query).filters.filter((written) => !written.isNegated && on.includes(written.filter.on)),
  );
  return filter ? added(rest, filter) : rest;
}
