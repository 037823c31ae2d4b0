import { z } from 'zod';
import { type Column, readTags } from './annotation-columns.ts';
import { BrokenCsv, type CsvRow, readCsv, unguarded } from './csv.ts';
import {
  hintOfAddress,
  hintOfId,
  ImportedMark,
  PaperFacts,
  type PaperHint,
  type ParsedAnnotations,
  plainMark,
  toInstant,
  UnreadableAnnotations,
  whyInvalid,
} from './imported.ts';

/** What other programs and people call the columns. */
const ALSO_CALLED: Record<string, Column> = {
  title: 'paper_title',
  document_title: 'paper_title',
  book_title: 'paper_title',
  arxiv: 'arxiv_id',
  uri: 'url',
  highlight: 'quote',
  text: 'quote',
  comment: 'note',
  body: 'note',
  colour: 'color',
  user: 'author',
  creation_date: 'created_at',
  created: 'created_at',
  updated: 'updated_at',
};

const columnOf = (heading: string): string => {
  const name = heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return ALSO_CALLED[name] ?? name;
};

type Values = Partial<Record<string, string>>;

/** Whether a table is one of annotations: it has their words, and says which papers they are on. */
function isOfAnnotations(columns: ReadonlySet<string>): boolean {
  const hasWords = columns.has('quote') || columns.has('note');
  return hasWords && ['paper_id', 'paper_title', 'arxiv_id', 'doi', 'url'].some((name) => columns.has(name));
}

function jsonOf(values: Values, column: Column): unknown {
  const text = values[column];
  if (!text) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`${column}: not JSON`);
  }
}

function hintOf(values: Values): PaperHint {
  const authors = readTags(values.paper_authors ?? '').map((name) => ({ name }));
  const published = PaperFacts.shape.publishedAt.safeParse(values.paper_published).data;
  return {
    ...hintOfAddress(values.url ?? ''),
    ...hintOfAddress(values.link ?? ''),
    ...(values.paper_title && { title: values.paper_title }),
    ...(authors.length > 0 && { authors }),
    ...(published && { publishedAt: published }),
    ...hintOfId(values.paper_id ?? ''),
    ...(values.arxiv_id && { arxivId: values.arxiv_id }),
    ...(values.doi && { doi: values.doi }),
    ...(values.document_sha256 && { sha256: values.document_sha256 }),
  };
}

function markOf(values: Values): ImportedMark {
  const { quote: exact, prefix = '', suffix = '', id, created_at, updated_at } = values;
  const start = jsonOf(values, 'start');
  const given = {
    id: id || undefined,
    documentSha256: values.document_sha256 || undefined,
    kind: values.kind || undefined,
    color: values.color?.toLowerCase() || undefined,
    page: values.page ? Number(values.page) : undefined,
    rects: jsonOf(values, 'rects'),
    strokes: jsonOf(values, 'strokes'),
    strokeWidth: jsonOf(values, 'stroke_width'),
    quote: exact ? { type: 'TextQuoteSelector', exact, prefix, suffix } : undefined,
    position:
      start === undefined ? undefined : { type: 'TextPositionSelector', start, end: jsonOf(values, 'end') },
    note: values.note,
    tags: readTags(values.tags ?? ''),
    author: values.author || undefined,
    placement: values.placement || undefined,
    carriedFrom: values.carried_from || undefined,
    origin: values.origin || undefined,
    createdAt: toInstant(created_at),
    updatedAt: toInstant(updated_at),
  };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return ImportedMark.parse(plainMark(known as Partial<ImportedMark>));
}

/**
 * Reads a table of annotations: Offprint's own, or any that has the words in a column "quote" or "note" and names the paper by
 * title, address, DOI or arXiv id. A row that cannot be read becomes an error; undefined where it is some other text.
 * @throws UnreadableAnnotations
 */
export function readAnnotationCsv(text: string): ParsedAnnotations | undefined {
  const heading = /^\ufeff?[^\r\n]*/.exec(text)?.[0] ?? '';
  let columns: string[];
  try {
    columns = readCsv(heading)[0]?.fields.map(columnOf) ?? [];
  } catch {
    return undefined;
  }
  if (!isOfAnnotations(new Set(columns))) return undefined;
  let rows: CsvRow[];
  try {
    rows = readCsv(text).slice(1);
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
    throw new UnreadableAnnotations(`the table is damaged in line ${error.line}: ${error.message}`);
  }
  const parsed: ParsedAnnotations = { annotations: [], errors: [] };
  for (const [index, { fields, line }] of rows.entries()) {
    const where = `row ${index + 1}`;
    try {
      if (fields.length > columns.length) throw new Error('it has more fields than the table has columns');
      const values: Values = Object.fromEntries(
        fields.map((field, column) => [columns[column] ?? '', unguarded(field)]),
      );
      parsed.annotations.push({ where, line, paper: hintOf(values), mark: markOf(values) });
    } catch (error) {
      const why = error instanceof z.ZodError || error instanceof Error ? whyInvalid(error) : String(error);
      parsed.errors.push({ where, line, why });
    }
  }
  return parsed;
}
