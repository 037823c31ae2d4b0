import type { Migration } from '../migration.ts';

/**
 * One name is one list, however it is encoded. Of two that had been told apart the later one is numbered: "Café (2)".
 */
export const listNames: Migration = {
  name: 'list-names',
  sql: `
DROP INDEX lists_by_name;
UPDATE lists SET name_key = list_name_key(name);

CREATE TEMP TABLE namesakes AS
  SELECT id, name, name_key, nth FROM (
    SELECT id, name, name_key,
      row_number() OVER (PARTITION BY name_key ORDER BY position, created_at, id) AS nth
    FROM lists WHERE deleted_at IS NULL)
  WHERE nth > 1;
-- The numbers that are free for each name, the first for the first of its namesakes.
UPDATE lists SET (name, name_key) = (
  WITH RECURSIVE number (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM number WHERE n < 1000)
  SELECT s.name || ' (' || n || ')', list_name_key(s.name || ' (' || n || ')')
  FROM namesakes s JOIN (
    SELECT k.name_key, n, row_number() OVER (PARTITION BY k.name_key ORDER BY n) AS nth
    FROM (SELECT DISTINCT name_key FROM namesakes) k, number
    WHERE list_name_key(k.name_key || ' (' || n || ')')
      NOT IN (SELECT name_key FROM lists WHERE deleted_at IS NULL)
  ) free ON free.name_key = s.name_key AND free.nth = s.nth - 1
  WHERE s.id = lists.id)
WHERE id IN (SELECT id FROM namesakes);
DROP TABLE namesakes;

CREATE UNIQUE INDEX lists_by_name ON lists (name_key) WHERE deleted_at IS NULL;
`,
};
