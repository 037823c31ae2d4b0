import { create } from 'zustand';
import { api } from '../../api/client.ts';
import { concernsLibrary, refetchOn } from '../../api/refetch.ts';
import { createPagedRows } from '../../papers/paged-rows.ts';
import { receivePapers } from '../../papers/paper-cache.ts';

/** What papers are to be like: a paper, the papers of a list, or a passage. */
export type Likeness = { paper: string } | { list: string } | { text: string };

/** Further ones have little to do with it. */
const MOST = 50;

export const likeRows = createPagedRows<string>();

/** What the papers shown are like, in words: a title, a list's name, or the passage. */
export const useLikeName = create<{ name: string | undefined }>(() => ({ name: undefined }));

/** Reads from an address what papers are to be like. */
export function likenessIn(address: URLSearchParams): Likeness | undefined {
  const [paper, list, text] = [address.get('like'), address.get('like-list'), address.get('like-text')];
  if (paper) return { paper };
  if (list) return { list };
  return text ? { text } : undefined;
}

async function nameOf(likeness: Likeness): Promise<string | undefined> {
  if ('text' in likeness) return likeness.text;
  if ('paper' in likeness) return (await api.papers.get({ id: likeness.paper })).title;
  return (await api.lists.all()).find(({ id }) => id === likeness.list)?.name;
}

/** Shows papers that use the same words, the most alike first, until stopped. */
export function openLike(likeness: Likeness): () => void {
  useLikeName.setState({ name: undefined });
  likeRows.open(JSON.stringify(likeness), async ({ signal }) => {
    const related = await api.search.related(
      {
        paperIds: 'paper' in likeness ? [likeness.paper] : [],
        text: 'text' in likeness ? likeness.text : '',
        listId: 'list' in likeness ? likeness.list : undefined,
        limit: MOST,
      },
      { signal },
    );
    receivePapers(related.map(({ paper }) => paper));
    return { total: related.length, rows: related.map(({ paper }) => paper.id) };
  });
  void nameOf(likeness).then(
    (name) => useLikeName.setState({ name }),
    () => undefined,
  );
  return refetchOn(concernsLibrary, likeRows.refresh);
}
