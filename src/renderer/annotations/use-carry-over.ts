import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { CarryOver, Elsewhere } from '#shared/contract/carry-over.ts';
import { api } from '../api/client.ts';
import { refetchOn } from '../api/refetch.ts';
import { attempt } from '../write/write.ts';

/** How far bringing marks to a PDF is. */
interface Carrying {
  /** Ends the search for their places, while it goes on. */
  stop?: AbortController;
  /** What came of it, until it is put away. */
  report?: CarryOver;
  /** Why nothing came of it. */
  failure?: string;
  /** The offer was declined; it is not made again until the window is loaded anew. */
  isDeclined?: boolean;
}

/** By the sha256 of the PDF: it outlives the panel, which may be closed to see a mark. */
const useCarryings = create<Record<string, Carrying>>(() => ({}));

const NOTHING: Carrying = {};

/** The report leads to the copies, so it is shown when they are there: `load` fetches them. */
async function bring(paperId: string, to: string, load: () => Promise<void>): Promise<void> {
  const stop = new AbortController();
  useCarryings.setState({ [to]: { stop } });
  const answer = await attempt(async (library) => {
    const report = await library.annotations.carryOver({ paperId, to }, { signal: stop.signal });
    await load();
    return report;
  });
  if ('taken' in answer) useCarryings.setState({ [to]: { report: answer.taken } });
  else useCarryings.setState({ [to]: stop.signal.aborted ? {} : { failure: answer.refused } });
}

/** What could be brought to a PDF of a paper, the bringing of it, and what came of that. */
export function useCarryOver(paperId: string, to: string, load: () => Promise<void>) {
  const [elsewhere, setElsewhere] = useState<Elsewhere>();
  const carrying = useCarryings((carryings) => carryings[to] ?? NOTHING);

  useEffect(() => {
    let isCurrent = true;
    const ask = () =>
      // An offer that cannot be made is none.
      void api.annotations.elsewhere({ paperId, to }).then(
        (answer) => isCurrent && setElsewhere(answer),
        () => undefined,
      );
    ask();
    const stop = refetchOn(
      (event) =>
        event.type === 'library.changed' ||
        (event.type === 'annotations.changed' && event.paperId === paperId),
      ask,
    );
    return () => {
      isCurrent = false;
      stop();
    };
  }, [paperId, to]);

  return {
    elsewhere,
    ...carrying,
    bring: () => void bring(paperId, to, load),
    cancel: () => carrying.stop?.abort(),
    putAway: () => useCarryings.setState({ [to]: {} }),
    decline: () => useCarryings.setState({ [to]: { isDeclined: true } }),
  };
}
