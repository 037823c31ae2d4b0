import type { Migration } from '../migration.ts';

/** More kinds of marks, where they come from, and the words they are found by. */
export const annotations: Migration = {
  name: 'annotations',
  sql: `
-- Ink: an array of strokes, each an array of x, y, x, y … in PDF space.
ALTER TABLE annotations ADD COLUMN strokes TEXT CHECK (strokes IS NULL OR json_valid(strokes));
ALTER TABLE annotations ADD COLUMN stroke_width REAL;
-- Who made it in another program.
ALTER TABLE annotations ADD COLUMN author TEXT;
-- How sure its place is, for marks that were carried to another PDF or brought in; null where it was made there.
ALTER TABLE annotations ADD COLUMN placement TEXT;
ALTER TABLE annotations ADD COLUMN carried_from TEXT;
-- What it was brought in from, so that bringing it in again adds nothing, not even one that lies in the trash.
ALTER TABLE annotations ADD COLUMN origin TEXT;
CREATE INDEX annotations_by_origin ON annotations (origin) WHERE origin IS NOT NULL;
CREATE INDEX annotations_carried ON annotations (carried_from) WHERE carried_from IS NOT NULL;
CREATE INDEX annotations_in_trash ON annotations (deleted_at DESC) WHERE deleted_at IS NOT NULL;
-- Where on its page: by place in its text, else from the top down, as PDF space grows upwards.
ALTER TABLE annotations ADD COLUMN place REAL
  AS (coalesce(selectors ->> '$[#-1].start', -(rects ->> '$[0].y2')));
CREATE INDEX annotations_in_reading_order ON annotations (paper_id, page, place, created_at, id)
  WHERE deleted_at IS NULL;
CREATE INDEX papers_in_trash ON papers (id) WHERE deleted_at IS NOT NULL;
-- The newest note of a paper, for its row in a list.
CREATE INDEX annotations_with_note ON annotations (paper_id, updated_at) WHERE deleted_at IS NULL AND note <> '';

-- Quote, note, tags and author, folded for searching.
ALTER TABLE annotations ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
UPDATE annotations SET search_text =
  fold_text(coalesce(selectors ->> '$[0].exact', '') || char(10) || note);

-- The picture of an area, so that it can be shown and exported without its PDF.
CREATE TABLE annotation_pictures (
  annotation_id TEXT PRIMARY KEY REFERENCES annotations (id) ON DELETE CASCADE,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- On which day an annotation was last looked at again, how often it was, and from which day on it may come up next.
CREATE TABLE annotation_reviews (
  annotation_id TEXT PRIMARY KEY REFERENCES annotations (id) ON DELETE CASCADE,
  times INTEGER NOT NULL,
  reviewed_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
