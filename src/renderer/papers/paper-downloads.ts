import { useEffect } from 'react';
import { create } from 'zustand';
import type { Download } from '#shared/entities/download.ts';
import { api } from '../api/client.ts';
import { reason } from '../api/failure.ts';
import { refetchOn } from '../api/refetch.ts';
import { oneAtATime } from '../sync/one-at-a-time.ts';
import { showError } from '../ui/toasts.ts';

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

async function change(failed: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    await refetch();
    return true;
  } catch (error) {
    showError(`${failed} ${reason(error)}`);
    return false;
  }
}

export interface PdfRequest {
  /** Whether someone waits for it in the reader. */
  reason?: 'open' | 'asked';
  /** arXiv version; without one the newest. */
  version?: number;
  /** Also when it is stored: the file is damaged or gone. */
  again?: boolean;
}

/** Puts a paper's PDF in the queue, or moves it forward there. Says why when that fails. */
export const requestPdf = (paperId: string, request: PdfRequest = {}): Promise<boolean> =>
  change('The PDF was not asked for.', () => api.downloads.request({ paperIds: [paperId], ...request }));

/** Takes a download out of the queue, also one that is under way. */
export const cancelDownload = ({ id }: Download): Promise<boolean> =>
  change('The download was not cancelled.', () => api.downloads.cancel({ ids: [id] }));
