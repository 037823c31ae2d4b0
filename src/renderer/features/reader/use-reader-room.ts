import { useEffect, useRef, useState } from 'react';
import type { PaperDetail, PaperDocument } from '#shared/entities/document.ts';
import { createAnnotationsStore } from '../../annotations/annotations-store.ts';
import { api } from '../../api/client.ts';
import { refetchOn } from '../../api/refetch.ts';
import { showToast, withdrawToast } from '../../ui/toasts.ts';
import { refusalsAbout } from '../../write/refused.ts';
import { selfKept } from '../../write/self-kept.ts';
import { keepPlace } from './keep-place.ts';
import { type Pane, usePane } from './pane-context.ts';
import { createPositionSaver } from './position-saver.ts';
import { createReaderStore } from './reader-store.ts';

/** So long all other annotations wait for the first page, in milliseconds. */
const PAGE_FIRST_MS = 1000;

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function createRoom(paper: PaperDetail, document: PaperDocument, pane: { current: Pane }) {
  const reader = createReaderStore(document);
  const subject = `annotations/${paper.id}`;
  const position = pane.current.firstPosition() ?? paper.position;
  reader.setPlace(position);
  reader.store.setState({ layout: position?.layout ?? 'continuous', rotation: position?.rotation ?? 0 });
  return {
    reader,
    annotations: createAnnotationsStore(paper.id, {
      library: { forPaper: api.annotations.forPaper, edit: selfKept.editAnnotations },
      refetchOn,
      notify: (notice) => void showToast({ ...notice, subject }),
      refusals: refusalsAbout(subject),
      withdraw: () => withdrawToast(subject),
    }),
    saver: createPositionSaver((position) => {
      const { keepPosition } = pane.current;
      if (keepPosition) keepPosition(position);
      else keepPlace(paper.id, position);
    }),
  };
}

/** All that belongs to one open document, from opening to leaving. */
export function useReaderRoom(paper: PaperDetail, document: PaperDocument) {
  const pane = usePane();
  const paneNow = useRef(pane);
  paneNow.current = pane;
  const [room] = useState(() => createRoom(paper, document, paneNow));
  useEffect(() => {
    const page = room.reader.place()?.page ?? 1;
    // A mark that begins on the page before may reach onto this one.
    const stopListening = room.annotations.listen({
      first: { first: page - 1, last: page },
      rest: Promise.race([room.reader.settled(), wait(PAGE_FIRST_MS)]),
    });
    const flush = () => room.saver.flush();
    const onHide = () => window.document.visibilityState === 'hidden' && flush();
    window.document.addEventListener('visibilitychange', onHide);
    addEventListener('pagehide', flush);
    return () => {
      window.document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', flush);
      stopListening();
    };
  }, [room]);
  return room;
}
