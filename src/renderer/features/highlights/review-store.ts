import { create } from 'zustand';
import { localToday } from '#shared/calendar.ts';
import type { ReviewAnnotation } from '#shared/entities/annotation.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { refetchOn } from '../../api/refetch.ts';
import { write } from '../../write/write.ts';
import { learn } from './known-annotations.ts';

const A_FEW = 5;

interface ReviewState {
  /** The day they are of, where the user is. */
  day: string;
  /** Undefined until the first answer. */
  annotations: readonly ReviewAnnotation[] | undefined;
  /** The one shown; as many as there are once the review is done. */
  at: number;
  error: string | undefined;
}

export const useReview = create<ReviewState>(() => ({
  day: '',
  annotations: undefined,
  at: 0,
  error: undefined,
}));

/** The start of the day where the user is. */
function midnight(now: Date): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
}

export async function fetchReview(): Promise<void> {
  const now = new Date();
  const day = localToday(now);
  try {
    const annotations = await api.annotations.review({ day, before: midnight(now), limit: A_FEW });
    learn(annotations);
    useReview.setState((before) => {
      const isSameDay = before.day === day && before.annotations !== undefined;
      const next = annotations.findIndex(({ isReviewed }) => !isReviewed);
      const start = next < 0 ? annotations.length : next;
      return {
        day,
        annotations,
        at: isSameDay ? Math.min(before.at, annotations.length) : start,
        error: undefined,
      };
    });
  } catch (error) {
    useReview.setState({ error: reason(error) });
  }
}

/** Loads what is to be looked at today, and follows changes, also that of the day, until stopped. */
export function openReview(): () => void {
  // Coming to it anew begins where it was left.
  useReview.setState({ annotations: undefined, day: '' });
  void fetchReview();
  const onFocus = () => localToday() !== useReview.getState().day && void fetchReview();
  addEventListener('focus', onFocus);
  const stop = refetchOn(
    ({ type }) => type === 'annotations.changed' || type === 'library.changed',
    () => void fetchReview(),
  );
  return () => {
    removeEventListener('focus', onFocus);
    stop();
  };
}

/** Goes to one before or after; the one that is left by going on counts as looked at. */
export async function go(by: 1 | -1): Promise<void> {
  const { annotations = [], at, day } = useReview.getState();
  const left = annotations[at];
  useReview.setState({ at: Math.max(0, Math.min(at + by, annotations.length)) });
  if (by < 0 || !left || left.isReviewed) return;
  const noted = await write({
    failure: 'That it was reviewed was not remembered.',
    subject: `review/${left.id}`,
    ask: (library) => library.annotations.reviewed({ day, ids: [left.id] }),
  });
  if (!noted) return;
  useReview.setState((state) => ({
    annotations: state.annotations?.map((one) => (one.id === left.id ? { ...one, isReviewed: true } : one)),
  }));
}

/** Begins with the first again. */
export const lookAgain = (): void => useReview.setState({ at: 0 });
