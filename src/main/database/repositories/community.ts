import { PaperCommunity } from '#shared/entities/community.ts';
import type { Database } from '../open.ts';

export type CommunityRepository = ReturnType<typeof createCommunityRepository>;

/** Keeps comments and linked repositories of papers as they were last fetched. */
export function createCommunityRepository(db: Database) {
  const get = db
    .prepare<[string], string>('SELECT community FROM paper_community WHERE paper_id = ?')
    .pluck();
  const put = db.prepare(
    `INSERT INTO paper_community (paper_id, community, fetched_at) VALUES (?, ?, ?)
     ON CONFLICT (paper_id) DO UPDATE SET community = excluded.community, fetched_at = excluded.fetched_at`,
  );

  return {
    /** What does not fit its schema any more counts as never fetched. */
    get(paperId: string): PaperCommunity | undefined {
      const json = get.get(paperId);
      return json === undefined ? undefined : PaperCommunity.safeParse(JSON.parse(json)).data;
    },
    put: (paperId: string, community: PaperCommunity): void => {
      put.run(paperId, JSON.stringify(community), community.fetchedAt);
    },
  };
}
