import { AnnotationColor } from '../entities/annotation.ts';
import { PaperSource, ReadState } from '../entities/paper.ts';
import type { SearchField } from '../entities/search.ts';
import type { HasValue, IsValue } from './ast.ts';

/** Fields that hold words: what they are called in a query, and in the index. The first name is the one printed. */
export const WORD_FIELDS: Readonly<Record<string, SearchField>> = {
  title: 'title',
  author: 'authors',
  abstract: 'abstract',
  keyword: 'keywords',
  org: 'organization',
  note: 'notes',
  text: 'fulltext',
  authors: 'authors',
  keywords: 'keywords',
  organization: 'organization',
  organisation: 'organization',
  notes: 'notes',
  fulltext: 'fulltext',
};

export const HAS_VALUES: readonly HasValue[] = ['pdf', 'code', 'highlight', 'note', 'abstract'];
export const IS_VALUES: readonly IsValue[] = [...ReadState.options, 'starred'];

/** Filters with a few fixed values. */
export const CHOICES = {
  has: HAS_VALUES,
  is: IS_VALUES,
  source: PaperSource.options,
  color: AnnotationColor.options,
} as const;
export type ChoiceField = keyof typeof CHOICES;

/** Other words for a value, as people write them. */
export const VALUE_ALIASES: Readonly<Record<string, string>> = {
  highlights: 'highlight',
  notes: 'note',
  hf: 'hugging-face',
  huggingface: 'hugging-face',
  star: 'starred',
};

export type FilterField = ChoiceField | 'year' | 'date' | 'tag' | 'list' | 'id';

const FILTER_NAMES: Readonly<Record<string, FilterField>> = {
  has: 'has',
  is: 'is',
  source: 'source',
  color: 'color',
  colour: 'color',
  year: 'year',
  date: 'date',
  tag: 'tag',
  list: 'list',
  id: 'id',
};

/** What the name before a colon stands for, case aside. */
export type Field = { holds: 'words'; field: SearchField } | { holds: 'filter'; on: FilterField };

export function fieldNamed(name: string): Field | undefined {
  const key = name.toLowerCase();
  if (Object.hasOwn(WORD_FIELDS, key)) return { holds: 'words', field: WORD_FIELDS[key] as SearchField };
  const on = Object.hasOwn(FILTER_NAMES, key) ? FILTER_NAMES[key] : undefined;
  return on && { holds: 'filter', on };
}

/** The name a field of the index goes by in a query. */
export function nameOfField(field: SearchField): string {
  return Object.entries(WORD_FIELDS).find(([, known]) => known === field)?.[0] ?? field;
}
