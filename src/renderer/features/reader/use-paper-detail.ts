import { useCallback, useEffect, useState } from 'react';
import type { PaperDetail } from '#shared/entities/document.ts';
import { api } from '../../api/client.ts';
import { isNotFound, reason } from '../../api/failure.ts';
import { refetchOn } from '../../api/refetch.ts';

interface Loaded {
  paperId: string;
  paper?: PaperDetail;
  failure?: string;
}

/** Loads a paper with its documents and position, and again when they change. */
export function usePaperDetail(paperId: string) {
  const [loaded, setLoaded] = useState<Loaded>({ paperId });

  const load = useCallback(() => {
    api.papers.get({ id: paperId }).then(
      (paper) => setLoaded({ paperId, paper }),
      (error) => {
        const failure = isNotFound(error) ? 'It is not in the library.' : reason(error);
        // What is being read is not taken away because the library did not answer once.
        setLoaded((before) => (before.paper && before.paperId === paperId ? before : { paperId, failure }));
      },
    );
  }, [paperId]);

  useEffect(() => {
    load();
    return refetchOn(
      (event) =>
        event.type === 'library.changed' || (event.type === 'papers.changed' && event.ids.includes(paperId)),
      load,
    );
  }, [load, paperId]);

  const { paper, failure } = loaded.paperId === paperId ? loaded : {};
  return { paper, failure, load };
}
