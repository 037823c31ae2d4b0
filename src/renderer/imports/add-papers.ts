import { create } from 'zustand';
import type { SyncFailure } from '#shared/entities/sync.ts';
import { navigate } from '../navigation/hash-location.ts';
import { routes } from '../navigation/routes.ts';
import { showToast } from '../ui/toasts.ts';
import { attempt } from '../write/write.ts';
import { addedWords } from './added-words.ts';

interface AddPapersState {
  isOpen: boolean;
  /** What was typed, one a line; lines that failed stay. */
  text: string;
  /** How many are being looked up; undefined when none is. */
  adding: number | undefined;
  failed: readonly SyncFailure[];
  /** Why none of them was tried. */
  error: string | undefined;
}

const NOTHING = { adding: undefined, failed: [], error: undefined };

export const useAddPapers = create<AddPapersState>(() => ({ isOpen: false, text: '', ...NOTHING }));

let abort = new AbortController();

export function openAddPapers(): void {
  useAddPapers.setState({ isOpen: true });
}

/** Closing while papers are looked up cancels that; what was added stays. */
export function closeAddPapers(): void {
  abort.abort();
  useAddPapers.setState({ isOpen: false, text: '', ...NOTHING });
}

/** What was typed, line by line. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** What was added, with a way to it where that is one paper. */
function sayAdded(message: string, ids: readonly string[]): void {
  const [id, ...others] = ids;
  const subject = 'added papers';
  if (id === undefined || others.length > 0) showToast({ message, subject });
  else showToast({ message, subject, action: { label: 'Open', run: () => navigate(routes.paper(id)) } });
}

/** Adds what was typed. Lines that could not be added stay in the dialog, with why. */
export async function addPapers(): Promise<void> {
  const texts = linesOf(useAddPapers.getState().text);
  if (texts.length === 0) return;
  abort = new AbortController();
  const { signal } = abort;
  useAddPapers.setState({ ...NOTHING, adding: texts.length });
  const answer = await attempt((library) => library.papers.add({ texts }, { signal }));
  if (signal.aborted) return;
  if ('refused' in answer) return useAddPapers.setState({ ...NOTHING, error: answer.refused });
  const { failed, ids } = answer.taken;
  const message = addedWords(answer.taken);
  if (message) sayAdded(message, ids);
  if (failed.length === 0) return closeAddPapers();
  const stays = new Set(failed.map(({ what }) => what));
  const text = texts.filter((line) => stays.has(line)).join('\n');
  useAddPapers.setState({ ...NOTHING, failed, text });
}
