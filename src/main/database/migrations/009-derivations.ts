import type { Migration } from '../migration.ts';

/** How far what the library derives by rules (page texts, titles read from page 1, ids, folded words) is by today's rules. */
export const derivations: Migration = {
  name: 'derivations',
  sql: `
CREATE TABLE derivations (
  rule TEXT PRIMARY KEY,
  -- The version of the rule that everything is derived by, or is about to be; no row: by none that is known.
  version INTEGER NOT NULL,
  -- Up to where, in the order of the rule's subjects; null: all of it is.
  done_to TEXT
) STRICT, WITHOUT ROWID;
`,
};
