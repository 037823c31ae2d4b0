import { useEffect, useState } from 'react';
import type { SearchHit } from '#shared/entities/search.ts';
import { api } from '../../api/client.ts';

const WAIT_MS = 80;
const ASK_AGAIN_MS = 700;
const MOST_PAPERS = 8;

interface PalettePapers {
  hits: readonly SearchHit[];
  /** The index still takes papers in; more may be found. */
  isGrowing: boolean;
}

const NONE: PalettePapers = { hits: [], isGrowing: false };

/** The best papers for what is typed. Stale answers are dropped; while the index grows it is asked again. */
export function usePalettePapers(typed: string): PalettePapers {
  const [papers, setPapers] = useState(NONE);
  useEffect(() => {
    const query = typed.trim();
    if (!query) return setPapers(NONE);
    const abort = new AbortController();
    const { signal } = abort;
    let timer = setTimeout(ask, WAIT_MS);
    async function ask(): Promise<void> {
      const results = await api.search
        .query({ query, in: ['papers'], limit: MOST_PAPERS }, { signal })
        .catch(() => ({ hits: [], pending: 0 }));
      if (signal.aborted) return;
      const isGrowing = results.pending > 0;
      setPapers({ hits: results.hits, isGrowing });
      if (isGrowing) timer = setTimeout(ask, ASK_AGAIN_MS);
    }
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed]);
  return papers;
}
