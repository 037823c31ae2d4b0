import type { Migration } from '../migration.ts';

/** What annotations were before they were changed, and which of those that are gone were never meant to be made. */
export const annotationPast: Migration = {
  name: 'annotation-past',
  sql: `
-- What it was like at earlier times, the latest last: [fingerprint, updated_at] of each.
ALTER TABLE annotations ADD COLUMN past TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(past));
-- Its making was undone: it is gone, as what lies in the trash is, and is not in the trash.
ALTER TABLE annotations ADD COLUMN unmade INTEGER NOT NULL DEFAULT 0;
`,
};
