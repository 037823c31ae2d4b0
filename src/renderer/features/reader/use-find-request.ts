import { useLayoutEffect, useRef } from 'react';
import { useHashLocation, useRouteQuery } from '../../navigation/hash-location.ts';
import { decodeId, routes } from '../../navigation/routes.ts';
import { usePane } from './pane-context.ts';
import type { ReaderStore } from './reader-store.ts';

/** Finds what the address asks for, once each time it asks: on opening, or in the paper that is open already. */
export function useFindRequest(reader: ReaderStore, paperId: string): void {
  const [path] = useHashLocation();
  const route = useRouteQuery();
  const { isActive } = usePane();
  const isMeant = isActive && decodeId(path) === decodeId(routes.read(paperId));
  const query = (isMeant && route.get('find')) || undefined;
  const page = Number(route.get('page')) || undefined;
  const asked = useRef<string>(undefined);

  // A layout effect, and before the one that opens the document: it is to open at what is looked for.
  useLayoutEffect(() => {
    if (!isMeant) return;
    const request = query && `${page} ${query}`;
    if (query && request !== asked.current) reader.findRequested({ query, page });
    asked.current = request;
  }, [reader, isMeant, query, page]);
}
