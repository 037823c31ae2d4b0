import { create } from 'zustand';
import type { SyncFailure } from '#shared/entities/sync.ts';
import { LONGEST_NAME } from '#shared/named-paper.ts';
import type { Library } from '../api/library.ts';
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
  /** What became of the lines that went well, while others stay. */
  done: string;
  /** Why none of them was tried. */
  error: string | undefined;
}

const NOTHING = { adding: undefined, failed: [], done: '', error: undefined };

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

type AddReport = Awaited<ReturnType<Library['papers']['add']>>;

/** As many as one call takes. */
const AT_ONCE = 500;

const isTooLong = (line: string): boolean => line.length > LONGEST_NAME;

function addTo(sum: AddReport, part: AddReport): void {
  for (const figure of ['added', 'updated', 'unchanged', 'queued'] as const) sum[figure] += part[figure];
  sum.failed.push(...part.failed);
  sum.ids.push(...part.ids);
}

/** Says what was added, and offers to go there. */
function sayAdded({ ids, queued }: AddReport, message: string): void {
  const [only] = ids;
  const subject = 'added papers';
  const open = ids.length === 1 && only && { label: 'Open', run: () => navigate(routes.paper(only)) };
  const wait = queued > 0 && { label: 'Downloads', run: () => navigate(routes.downloads('queue')) };
  const action = open || wait;
  showToast(action ? { message, subject, action } : { message, subject });
}

/** Adds what was typed. Lines that could not be added stay in the dialog, with why; the others are gone from it. */
export async function addPapers(): Promise<void> {
  const lines = linesOf(useAddPapers.getState().text);
  if (lines.length === 0) return;
  abort = new AbortController();
  const { signal } = abort;
  useAddPapers.setState({ ...NOTHING, adding: lines.length });
  const failed = lines.filter(isTooLong).map((what) => ({ what, why: 'no name of a paper is that long' }));
  const sum: AddReport = { added: 0, updated: 0, unchanged: 0, queued: 0, failed, ids: [] };
  let left = lines.filter((line) => !isTooLong(line));
  let error: string | undefined;
  while (left.length > 0 && error === undefined) {
    const texts = left.slice(0, AT_ONCE);
    const answer = await attempt((library) => library.papers.add({ texts }, { signal }));
    if ('refused' in answer) error = answer.refused;
    else {
      addTo(sum, answer.taken);
      left = left.slice(AT_ONCE);
    }
  }
  if (signal.aborted) return;
  const done = addedWords(sum);
  const stays = new Set([...sum.failed.map(({ what }) => what), ...left]);
  const text = lines.filter((line) => stays.has(line)).join('\n');
  if (text !== '') return useAddPapers.setState({ ...NOTHING, failed: sum.failed, done, error, text });
  if (done) sayAdded(sum, done);
  closeAddPapers();
}
