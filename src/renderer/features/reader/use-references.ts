import { useEffect, useState } from 'react';
import type { ChangeEvent } from '#shared/entities/change-event.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { concernsLibrary, refetchOn } from '../../api/refetch.ts';
import { selfKept } from '../../write/self-kept.ts';
import type { ReaderStore } from './reader-store.ts';
import { createReferences, type References } from './references-store.ts';

/** The open document's bibliography; it follows what is added to the library. */
export function useReferences(reader: ReaderStore, paperId: string): References {
  const [references] = useState(() =>
    createReferences({
      async read() {
        const { view } = reader.store.getState();
        if (!view) throw new Error('The paper is not open.');
        return view.references();
      },
      library: { match: api.papers.match, add: selfKept.addPapers },
      explain: reason,
    }),
  );
  useEffect(() => {
    // Reading changes this paper all the time, which tells nothing of those it cites.
    const isItself = (event: ChangeEvent) =>
      event.type === 'papers.changed' && event.ids.every((id) => id === paperId);
    return refetchOn(
      (event) => concernsLibrary(event) && !isItself(event),
      () => void references.refresh(),
    );
  }, [references, paperId]);
  return references;
}
