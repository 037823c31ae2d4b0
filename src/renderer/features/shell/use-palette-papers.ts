import { useEffect, useState } from 'react';
import type { LibraryAnnotation } from '#shared/entities/annotation.ts';
import type { SearchHit } from '#shared/entities/search.ts';
import { api } from '../../api/client.ts';

const WAIT_MS = 80;
const ASK_AGAIN_MS = 700;
const MOST_PAPERS = 8;
const MOST_MARKS = 4;
/** Less is in too many highlights to mean one. */
const SHORTEST = 3;

interface PalettePapers {
  hits: readonly SearchHit[];
  /** Highlights and notes that hold the words. */
  marks: readonly LibraryAnnotation[];
  /** The index still takes papers in; more may be found. */
  isGrowing: boolean;
}

const NONE: PalettePapers = { hits: [], marks: [], isGrowing: false };

const NO_MARKS = { annotations: [] };

/** The best papers and the newest highlights for what is typed. Stale answers are dropped; while the index grows it is asked again. */
export function usePalettePapers(typed: string): PalettePapers {
  const [papers, setPapers] = useState(NONE);
  useEffect(() => {
    const query = typed.trim();
    if (!query) return setPapers(NONE);
    const abort = new AbortController();
    const { signal } = abort;
    let timer = setTimeout(ask, WAIT_MS);
    async function ask(): Promise<void> {
      const [results, { annotations: marks }] = await Promise.all([
        api.search
          .query({ query, in: ['papers'], limit: MOST_PAPERS }, { signal })
          .catch(() => ({ hits: [], pending: 0 })),
        query.length < SHORTEST
          ? NO_MARKS
          : api.annotations
              .list({ filter: { text: query }, limit: MOST_MARKS }, { signal })
              .catch(() => NO_MARKS),
      ]);
      if (signal.aborted) return;
      const isGrowing = results.pending > 0;
      setPapers({ hits: results.hits, marks, isGrowing });
      if (isGrowing) timer = setTimeout(ask, ASK_AGAIN_MS);
    }
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed]);
  return papers;
}
