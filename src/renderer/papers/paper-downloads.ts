import { useEffect } from 'react';
import { create } from 'zustand';
import type { Download } from '#shared/entities/download.ts';
import { api } from '../api/client.ts';
import { refetchOn } from '../api/refetch.ts';
import { oneAtATime } from '../sync/one-at-a-time.ts';
import { type Attempt, attempt, write } from '../write/write.ts';

interface PaperDownloads {
  /** The newest download of each paper shown that ever had one. */
  byPaper: ReadonlyMap<string, Download>;
}

const useDownloads = create<PaperDownloads>(() => ({ byPaper: new Map() }));

/** As many as one call takes. */
const MOST_AT_ONCE = 1000;
/** Rows appear by the dozen: their papers are asked for together. */
const GATHER_MS = 30;

/** How many components show the download of a paper. */
const shown = new Map<string, number>();

const refetch = oneAtATime(async () => {
  const paperIds = [...shown.keys()].slice(-MOST_AT_ONCE);
  if (paperIds.length === 0) return;
  try {
    const { downloads } = await api.downloads.ofPapers({ paperIds });
    useDownloads.setState({ byPaper: new Map(downloads.map((download) => [download.paperId, download])) });
  } catch {
    // What is shown stays; the next change asks again, and what the user asks for says why it fails.
  }
});

let isStarted = false;
let isGathering = false;

function gather(): void {
  if (isGathering) return;
  isGathering = true;
  setTimeout(() => {
    isGathering = false;
    void refetch();
  }, GATHER_MS);
}

function follow(paperId: string): () => void {
  if (!isStarted) {
    isStarted = true;
    refetchOn(
      ({ type }) => type === 'downloads.changed' || type === 'library.changed',
      () => void refetch(),
    );
  }
  const count = shown.get(paperId) ?? 0;
  shown.set(paperId, count + 1);
  if (count === 0) gather();
  return () => {
    const left = (shown.get(paperId) ?? 1) - 1;
    if (left > 0) shown.set(paperId, left);
    else shown.delete(paperId);
  };
}

/** The download of a paper as long as it is shown; undefined when it never had one. */
export function useDownload(paperId: string | undefined): Download | undefined {
  useEffect(() => (paperId === undefined ? undefined : follow(paperId)), [paperId]);
  return useDownloads(({ byPaper }) => (paperId === undefined ? undefined : byPaper.get(paperId)));
}

/** What was refused about the PDF of a paper. */
const aboutPdf = (paperId: string): string => `paper/${paperId}/pdf`;

export interface PdfRequest {
  /** Whether someone waits for it in the reader. */
  reason?: 'open' | 'asked';
  /** arXiv version; without one the newest. */
  version?: number;
  /** Also when it is stored: the file is damaged or gone. */
  again?: boolean;
}

/** Puts a paper's PDF in the queue, or moves it forward there; answers whether it is in it. */
export async function requestPdf(paperId: string, request: PdfRequest = {}): Promise<boolean> {
  const taken = await write({
    failure: 'The PDF was not asked for.',
    subject: aboutPdf(paperId),
    ask: (library) => library.downloads.request({ paperIds: [paperId], ...request }),
  });
  await refetch();
  return taken !== undefined;
}

/** The same for the paper that is open, which says itself what became of it. */
export async function requestOpenPdf(paperId: string): Promise<Attempt<unknown>> {
  const answer = await attempt((library) =>
    library.downloads.request({ paperIds: [paperId], reason: 'open' }),
  );
  await refetch();
  return answer;
}

/** Takes a download out of the queue, also one that is under way. */
export async function cancelDownload({ id, paperId }: Pick<Download, 'id' | 'paperId'>): Promise<void> {
  await write({
    failure: 'The download was not cancelled.',
    subject: aboutPdf(paperId),
    ask: (library) => library.downloads.cancel({ ids: [id] }),
  });
  await refetch();
}
