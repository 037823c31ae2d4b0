import type { Migration } from '../migration.ts';

/** What the pages of a PDF call themselves, and where that is asked for. */
export const pageLabels: Migration = {
  name: 'page-labels',
  sql: `
-- An array of one text a page; null where that is no more than their numbers.
ALTER TABLE pdf_files ADD COLUMN page_labels TEXT CHECK (page_labels IS NULL OR json_valid(page_labels));
`,
};
