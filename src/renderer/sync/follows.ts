import { create } from 'zustand';
import type { Follow } from '#shared/entities/follow.ts';
import { isolated } from '#shared/text/direction.ts';
import { api } from '../api/client.ts';
import { reason } from '../api/failure.ts';
import { refetchOn } from '../api/refetch.ts';
import { showError, showToast, withdrawToast } from '../ui/toasts.ts';
import { followError } from './follow-error.ts';
import { oneAtATime } from './one-at-a-time.ts';

interface FollowsState {
  /** Undefined until the first answer. */
  follows: readonly Follow[] | undefined;
  error: string | undefined;
}

/** What is followed on arXiv besides the Daily Papers. */
export const useFollows = create<FollowsState>(() => ({ follows: undefined, error: undefined }));

export const refetchFollows = oneAtATime(async () => {
  try {
    useFollows.setState({ follows: await api.follows.all(), error: undefined });
  } catch (error) {
    useFollows.setState({ error: reason(error) });
  }
});

/** Loads what is followed, and keeps up with changes until stopped. */
export function openFollows(): () => void {
  void refetchFollows();
  return refetchOn(
    ({ type }) => type === 'settings.changed' || type === 'library.changed',
    () => void refetchFollows(),
  );
}

/** Follows something; answers why not when that is refused. */
export async function addFollow(follow: Omit<Follow, 'id'>): Promise<string | undefined> {
  const wrong = followError(follow);
  if (wrong !== undefined) return wrong;
  try {
    await api.follows.add({ ...follow, query: follow.query.trim() });
  } catch (error) {
    return reason(error);
  }
  withdrawToast(subjectOf(follow));
  await refetchFollows();
  return undefined;
}

/** What a toast about it is about. */
const subjectOf = ({ kind, query }: Omit<Follow, 'id'>): string => `follow/${kind}/${query}`;

async function followAgain(follow: Omit<Follow, 'id'>): Promise<void> {
  const wrong = await addFollow(follow);
  if (wrong !== undefined) showError(`“${isolated(follow.query)}” is not followed again. ${wrong}`);
}

/** Stops following something and offers to take it back. */
export async function removeFollow({ id, kind, query }: Follow): Promise<void> {
  try {
    await api.follows.remove({ id });
  } catch (error) {
    showError(`“${isolated(query)}” is still followed. ${reason(error)}`);
    return;
  }
  await refetchFollows();
  showToast({
    subject: subjectOf({ kind, query }),
    message: `“${isolated(query)}” is no longer followed. Its papers stay.`,
    action: { label: 'Undo', run: () => void followAgain({ kind, query }) },
  });
}

/** "arXiv cs.CL", "arXiv “mixture of experts”" */
export function followName({ kind, query }: Pick<Follow, 'kind' | 'query'>): string {
  return kind === 'arxiv-category' ? `arXiv ${query}` : `arXiv “${isolated(query)}”`;
}
