import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { isPageOnly } from '../../pdf/target-kind.ts';
import { createHover } from './link-hover.ts';
import type { LookedAtLink, ReaderStore } from './reader-store.ts';

/** Which link's card shows, and how to keep it open or close it. */
export function useLinkCard(reader: ReaderStore) {
  const lookedAt = useStore(reader.store, (state) => state.lookedAt);
  const view = useStore(reader.store, (state) => state.view);
  const [shown, setShown] = useState<LookedAtLink>();
  const [hover] = useState(() => createHover<LookedAtLink>({ onShow: setShown }));

  useEffect(() => {
    if (lookedAt && !isPageOnly(lookedAt.target)) hover.enter(lookedAt);
    else hover.leave();
  }, [hover, lookedAt]);

  useEffect(() => {
    if (!view) return;
    const isOfPages = ({ target }: Event) => target instanceof Element && target.closest('.pdfContainer');
    const onMove = (event: Event) => isOfPages(event) && hover.moved();
    // A press on the pages follows the link or begins a selection.
    const onPress = (event: Event) => isOfPages(event) && hover.close();
    document.addEventListener('scroll', onMove, true);
    document.addEventListener('pointerdown', onPress, true);
    addEventListener('resize', hover.close);
    return () => {
      document.removeEventListener('scroll', onMove, true);
      document.removeEventListener('pointerdown', onPress, true);
      removeEventListener('resize', hover.close);
      hover.close();
    };
  }, [hover, view]);

  return { shown, hold: hover.hold, release: hover.release, close: hover.close };
}
