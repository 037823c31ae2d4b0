import type { SearchField } from '../entities/search.ts';
import type { Filter, FilterNode, QueryTree } from './ast.ts';
import { joined, negated, phraseNode, wordNode } from './build.ts';
import { type FilterField, fieldNamed } from './fields.ts';
import { lex, type Token } from './lex.ts';
import { readFilter } from './read-filter.ts';

/** Something in a query that means nothing, and so was read as words. */
export interface QueryProblem {
  /** Where it stands in the query, end exclusive. */
  start: number;
  end: number;
  /** For a person: "The quotation mark is not closed." */
  why: string;
}

/** A filter that holds for the whole query, and where it is written. */
export interface WrittenFilter {
  filter: Filter;
  isNegated: boolean;
  start: number;
  end: number;
}

export interface ParsedQuery {
  /** Undefined where nothing is searched for. */
  tree: QueryTree | undefined;
  problems: QueryProblem[];
  filters: WrittenFilter[];
}

export interface ParseOptions {
  /** The query is being typed: its last word may go on, and a filter not complete yet is no mistake. */
  isUnfinished?: boolean;
}

/** `scheme:` of an address looks like a field, and so does a ratio. */
const UNKNOWN_FIELD = /^([A-Za-z]{2,}):(?!\/\/)./;

/**
 * Reads a query. Words stand for themselves and must all be found; `"…"` is a phrase, `-` excludes, `or` joins its two
 * neighbours, brackets group, `field:` restricts or filters, `*` stands for any ending, and a backslash takes what
 * follows as it is. Nothing is an error: what cannot be understood is read as words, and `problems` says so.
 */
export function parseQuery(query: string, { isUnfinished = false }: ParseOptions = {}): ParsedQuery {
  const tokens = lex(query);
  const problems: QueryProblem[] = [];
  const filters: WrittenFilter[] = [];
  let at = 0;
  let depth = 0;

  const peek = (): Token | undefined => tokens[at];
  const complain = ({ start, end }: { start: number; end: number }, why: string) =>
    problems.push({ start, end, why });
  const mayGoOn = (token: Token): boolean =>
    isUnfinished && token.end === query.length && /[\p{L}\p{N}]$/u.test(query);

  /** Whether a joiner stands between two things to join. */
  function joins(index: number): boolean {
    const next = tokens[index + 1];
    return next !== undefined && next.kind !== 'close' && next.kind !== 'joiner';
  }

  function all(field: SearchField | undefined): QueryTree | undefined {
    const parts: QueryTree[] = [];
    for (let token = peek(); token; token = peek()) {
      if (token.kind === 'close') {
        if (depth > 0) break;
        complain(token, 'There is no bracket that this one closes.');
        at += 1;
        continue;
      }
      const first = tokens[at];
      const part = either(field);
      if (part) parts.push(part);
      noteFilter(part, first);
    }
    return joined('and', parts);
  }

  /** Remembers a filter of the whole query, for whoever changes the query where it stands. */
  function noteFilter(part: QueryTree | undefined, first: Token | undefined): void {
    const node = part?.kind === 'not' ? part.part : part;
    const last = tokens[at - 1];
    if (depth > 0 || node?.kind !== 'filter' || !first || !last) return;
    filters.push({ filter: node.filter, isNegated: part?.kind === 'not', start: first.start, end: last.end });
  }

  function either(field: SearchField | undefined): QueryTree | undefined {
    const parts = [unary(field)];
    for (let token = peek(); token?.kind === 'joiner' && joins(at); token = peek()) {
      at += 1;
      // Side by side already means both.
      if (token.joins === 'and') break;
      parts.push(unary(field));
    }
    return joined(
      'or',
      parts.filter((part) => part !== undefined),
    );
  }

  function unary(field: SearchField | undefined): QueryTree | undefined {
    if (peek()?.kind !== 'minus') return single(field);
    at += 1;
    const part = unary(field);
    return part && negated(part);
  }

  function single(field: SearchField | undefined): QueryTree | undefined {
    const token = peek();
    if (!token || token.kind === 'close') return undefined;
    at += 1;
    if (token.kind === 'paper') return { kind: 'filter', filter: { on: 'id', value: token.paper.value } };
    if (token.kind === 'field') return restricted(token, token.name);
    if (token.kind === 'open') return group(token, field);
    if (token.kind === 'quoted') return phraseNode(token.text, field);
    if (token.kind === 'stray-quote') {
      complain(token, 'The quotation mark is not closed.');
      return undefined;
    }
    if (token.kind === 'joiner') {
      complain(token, `“${token.text}” has nothing to join.`);
      return wordNode(token.text, false, field);
    }
    if (token.kind !== 'word') return undefined;
    const unknown = query.slice(token.start, token.end).match(UNKNOWN_FIELD)?.[1];
    if (unknown) complain(token, `There is no “${unknown}:” to search in.`);
    return wordNode(token.text, token.hasStar || mayGoOn(token), field);
  }

  function group(open: Token, field: SearchField | undefined): QueryTree | undefined {
    depth += 1;
    const node = all(field);
    depth -= 1;
    if (peek()?.kind === 'close') at += 1;
    else complain(open, 'The bracket is not closed.');
    return node;
  }

  /** What stands after `field:`, restricted to it. */
  function restricted(token: Token, name: string): QueryTree | undefined {
    const field = fieldNamed(name);
    const value = tokens[at];
    if (!field || !value || value.start !== token.end) {
      if (isUnfinished && token.end === query.length) return undefined;
      complain(token, `Nothing stands after “${name}:”.`);
      return wordNode(name, false);
    }
    if (field.holds === 'filter') return filter(field.on, token, value);
    if (value.kind === 'open' || value.kind === 'quoted' || value.kind === 'word') return single(field.field);
    complain(token, `Nothing stands after “${name}:”.`);
    return wordNode(name, false);
  }

  function filter(on: FilterField, name: Token, value: Token): QueryTree | undefined {
    const isOpenName = value.kind === 'stray-quote' && isUnfinished && (on === 'tag' || on === 'list');
    if (isOpenName) {
      at = tokens.length;
      const text = query.slice(value.end);
      if (text.trim() === '') return undefined;
      return toNode(readFilter(on, { text, hasStar: true, isUnfinished }), name, value);
    }
    if (value.kind !== 'word' && value.kind !== 'quoted') {
      complain(name, `Nothing stands after “${query.slice(name.start, name.end)}”.`);
      return wordNode(query.slice(name.start, name.end - 1), false);
    }
    at += 1;
    const { text, hasStar } = value;
    return toNode(
      readFilter(on, {
        text,
        hasStar,
        isUnfinished: isUnfinished && value.kind === 'word' && value.end === query.length,
      }),
      name,
      value,
    );
  }

  function toNode(read: ReturnType<typeof readFilter>, name: Token, value: Token): QueryTree | undefined {
    if (read === 'unfinished') return undefined;
    if (!('why' in read)) return { kind: 'filter', filter: read };
    const written = query.slice(name.start, value.end);
    complain({ start: name.start, end: value.end }, `“${written}” is no filter: ${read.why}.`);
    // What stands in quotation marks may be several words.
    const words = written.split(/\s+/).map((word) => wordNode(word, mayGoOn(value)));
    return joined<FilterNode>(
      'and',
      words.filter((word) => word !== undefined),
    );
  }

  return { tree: all(undefined), problems, filters };
}
