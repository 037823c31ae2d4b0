import { create } from 'zustand';
import type { Follow } from '#shared/entities/follow.ts';
import { isolated } from '#shared/text/direction.ts';
import { api } from '../api/client.ts';
import { reason } from '../api/failure.ts';
import type { Library } from '../api/library.ts';
import { refetchOn } from '../api/refetch.ts';
import { showToast, withdrawToast } from '../ui/toasts.ts';
import { giveUpOn } from '../write/refused.ts';
import { attempt, write } from '../write/write.ts';
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

type NewFollow = Omit<Follow, 'id'>;

/** What is said, or was refused, about it. */
const subjectOf = ({ kind, query }: NewFollow): string => `follow/${kind}/${query}`;

const add = (follow: NewFollow) => (library: Library) =>
  library.follows.add({ ...follow, query: follow.query.trim() });

/** Follows what a form holds; answers why not when that is refused. */
export async function addFollow(follow: NewFollow): Promise<string | undefined> {
  const wrong = followError(follow);
  if (wrong !== undefined) return wrong;
  const answer = await attempt(add(follow));
  if ('refused' in answer) return answer.refused;
  withdrawToast(subjectOf(follow));
  giveUpOn(subjectOf(follow));
  await refetchFollows();
  return undefined;
}

async function followAgain(follow: NewFollow): Promise<void> {
  await write({
    failure: `“${isolated(follow.query)}” is not followed again.`,
    subject: subjectOf(follow),
    ask: add(follow),
  });
  await refetchFollows();
}

/** Stops following something and offers to take it back. */
export async function removeFollow({ id, kind, query }: Follow): Promise<void> {
  const subject = subjectOf({ kind, query });
  const removed = await write({
    failure: `“${isolated(query)}” is still followed.`,
    subject,
    ask: (library) => library.follows.remove({ id }),
  });
  await refetchFollows();
  if (!removed) return;
  showToast({
    subject,
    message: `“${isolated(query)}” is no longer followed. Its papers stay.`,
    action: { label: 'Undo', run: () => void followAgain({ kind, query }) },
  });
}

/** "arXiv cs.CL", "arXiv “mixture of experts”" */
export function followName({ kind, query }: Pick<Follow, 'kind' | 'query'>): string {
  return kind === 'arxiv-category' ? `arXiv ${query}` : `arXiv “${isolated(query)}”`;
}
