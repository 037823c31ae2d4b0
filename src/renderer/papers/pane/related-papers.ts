import { create } from 'zustand';
import type { RelatedPaper } from '#shared/entities/search.ts';
import { api } from '../../api/client.ts';

interface Related {
  /** The paper they are related to. */
  id: string | undefined;
  /** The most alike first; undefined before they are here, or where they cannot be found. */
  papers: readonly RelatedPaper[] | undefined;
}

/** As many as are worth a look beside the paper itself. */
const SHOWN = 6;

export const useRelatedPapers = create<Related>(() => ({ id: undefined, papers: undefined }));

/** Finds the papers related to one, until stopped. */
export function openRelatedPapers(id: string): () => void {
  const abort = new AbortController();
  useRelatedPapers.setState({ id, papers: undefined });
  api.search.related({ paperIds: [id], limit: SHOWN }, { signal: abort.signal }).then(
    (papers) => {
      if (!abort.signal.aborted) useRelatedPapers.setState({ papers });
    },
    // They are an extra: without them the section is not there.
    () => undefined,
  );
  return () => abort.abort();
}
