import type { Migration } from '../migration.ts';

/**
 * What was asked for without a network can be seen and taken back: each paper is a job of its own, and a job that found
 * nobody says when it is tried again.
 */
export const queuedRequests: Migration = {
  name: 'queued-requests',
  sql: `
ALTER TABLE jobs ADD COLUMN next_try_at TEXT;
-- The end of a UUIDv7 is random: its copies keep their place in the order.
INSERT INTO jobs (id, kind, payload, state, created_at, updated_at)
  SELECT substr(j.id, 1, 24) || lower(hex(randomblob(6))), 'add', json_object('text', t.value), 'waiting',
    j.created_at, j.updated_at
  FROM jobs j, json_each(j.payload, '$.texts') t WHERE j.kind = 'add' AND j.state IN ('waiting', 'running');
DELETE FROM jobs WHERE kind = 'add' AND payload ->> 'texts' IS NOT NULL;
`,
};
