import type { SearchField, SearchScope } from '#shared/entities/search.ts';

/** The fields of the index, by what a match in them is worth. */
export const FIELD_WEIGHTS: Record<SearchField, number> = {
  title: 5,
  authors: 3,
  keywords: 2,
  notes: 2,
  abstract: 1,
  organization: 1,
  fulltext: 0.5,
};

/** A field's place here is its number in the index. */
export const FIELDS = Object.keys(FIELD_WEIGHTS) as SearchField[];

export const WEIGHTS: readonly number[] = FIELDS.map((field) => FIELD_WEIGHTS[field]);

export const FULLTEXT = FIELDS.indexOf('fulltext');

const SCOPES: Record<SearchScope, SearchField[]> = {
  papers: ['title', 'authors', 'keywords', 'abstract', 'organization'],
  notes: ['notes'],
  fulltext: ['fulltext'],
};

/** A set of fields, one bit each. */
export type FieldSet = number;

export const ALL_FIELDS: FieldSet = (1 << FIELDS.length) - 1;

export const fieldSet = (fields: readonly SearchField[]): FieldSet =>
  fields.reduce((set, field) => set | (1 << FIELDS.indexOf(field)), 0);

/** The fields that a search looks into. */
export const scopeFields = (scopes: readonly SearchScope[] | undefined): FieldSet =>
  scopes ? fieldSet(scopes.flatMap((scope) => SCOPES[scope])) : ALL_FIELDS;
