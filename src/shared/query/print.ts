import type { SearchField } from '../entities/search.ts';
import type { Filter, QueryTree } from './ast.ts';
import { fieldNamed, nameOfField } from './fields.ts';
import { pastedPaper } from './pasted-paper.ts';

const quoted = (text: string): string => `"${text.replace(/[\\"“”„]/g, '\\$&')}"`;

/** A word that reads as itself: what would mean something else is written with a backslash. */
function printWord(text: string, isPrefix: boolean, isValue: boolean): string {
  const escaped = text.replace(/[\\()*"“”„]/g, '\\$&');
  const star = isPrefix ? '*' : '';
  if (isValue) return `${escaped}${star}`;
  const name = text.match(/^([A-Za-z]+):/)?.[1];
  const meansMore =
    /^(?:or|AND)$/i.test(text) ||
    text.startsWith('-') ||
    (name !== undefined && fieldNamed(name) !== undefined) ||
    pastedPaper(`${text}${star}`) !== undefined;
  return `${meansMore && !escaped.startsWith('\\') ? '\\' : ''}${escaped}${star}`;
}

const printField = (field: SearchField | undefined): string => (field ? `${nameOfField(field)}:` : '');

function printRange(from: string | number | undefined, to: string | number | undefined): string {
  return from === to ? String(from) : `${from ?? ''}..${to ?? ''}`;
}

/** A filter as it is written: `year:2024..2025`, `list:"To read"`. */
export function printFilter(filter: Filter): string {
  switch (filter.on) {
    case 'year':
    case 'date':
      return `${filter.on}:${printRange(filter.from, filter.to)}`;
    case 'recent':
      return `date:${filter.count}${filter.unit}`;
    case 'id':
      return filter.value;
    case 'tag':
    case 'list': {
      const isPlain = /^[\p{L}\p{N}_.-]+$/u.test(filter.name);
      return `${filter.on}:${isPlain ? filter.name : quoted(filter.name)}${filter.isPrefix ? '*' : ''}`;
    }
    default:
      return `${filter.on}:${filter.value}`;
  }
}

/** A part of something larger, in brackets where it would otherwise fall apart. */
function printPart(node: QueryTree): string {
  const text = printQuery(node);
  return node.kind === 'and' || node.kind === 'or' ? `(${text})` : text;
}

/** Writes a tree as a query that `parseQuery` reads as the same tree. */
export function printQuery(tree: QueryTree | undefined): string {
  switch (tree?.kind) {
    case undefined:
      return '';
    case 'word':
      return `${printField(tree.field)}${printWord(tree.text, tree.isPrefix, tree.field !== undefined)}`;
    case 'phrase':
      return `${printField(tree.field)}${quoted(tree.words.join(' '))}`;
    case 'filter':
      return printFilter(tree.filter);
    case 'not':
      return `-${printPart(tree.part)}`;
    case 'and':
      // `or` binds its neighbours, so it needs no brackets here.
      return tree.parts.map((part) => printQuery(part)).join(' ');
    case 'or':
      return tree.parts.map(printPart).join(' or ');
  }
}
