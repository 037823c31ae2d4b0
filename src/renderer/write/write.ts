import { canBeTriedAgain, reason } from '../api/failure.ts';
import { type Library, library } from '../api/library.ts';
import { showToast, withdrawToast } from '../ui/toasts.ts';
import { giveUpOn, keepRefused, refusalOf } from './refused.ts';

type Ask<T> = (library: Library) => Promise<T>;

export interface Wish<T> {
  /** What did not happen where it is refused: "The list was not made." Why is said after it. */
  failure: string;
  /** What it is about, as `list/<id>`: a later wish about the same takes its place. */
  subject: string;
  /** Shows it before it is stored; what it answers is called with whether it was. */
  show?: () => (isTaken: boolean) => void;
  ask: Ask<T>;
}

/** The latest wish about each subject, while it is not settled. */
const latest = new Map<string, object>();

/**
 * Has the library change something: the one way of the window to do so. What is refused stays: it is said in a toast and by
 * the status, each with a way to try again. Fulfilled with the answer when the library took it, be it at a later try; with
 * nothing when it was given up, when a later wish took its place, or when it can never be taken, which is said too.
 */
export function write<T>(wish: Wish<T>): Promise<T | undefined> {
  const { failure, subject, show, ask } = wish;
  giveUpOn(subject);
  // What was said of it before holds no longer, and its "Undo" would undo this.
  withdrawToast(subject);
  latest.set(subject, wish);
  return new Promise((resolve) => {
    function settle(answer: T | undefined): void {
      if (latest.get(subject) === wish) latest.delete(subject);
      resolve(answer);
    }

    function refuse(error: unknown): void {
      const again = () => void tryIt();
      const isWanted = latest.get(subject) === wish;
      if (isWanted && canBeTriedAgain(error)) {
        keepRefused({ subject, failure, error, again, giveUp: () => settle(undefined) });
        return;
      }
      // What was wished for since has its own say.
      if (isWanted)
        showToast({ message: `${failure} ${reason(error)}`, kind: 'error', subject: refusalOf(subject) });
      settle(undefined);
    }

    async function tryIt(): Promise<void> {
      const shown = show?.();
      try {
        const answer = await ask(library);
        shown?.(true);
        settle(answer);
      } catch (error) {
        shown?.(false);
        refuse(error);
      }
    }
    void tryIt();
  });
}

export type Attempt<T> = { taken: T } | { refused: string };

/** The same where the refusal is said in its place: by a form that keeps what was typed, or beside a button to try again. */
export async function attempt<T>(ask: Ask<T>): Promise<Attempt<T>> {
  try {
    return { taken: await ask(library) };
  } catch (error) {
    return { refused: reason(error) };
  }
}

/** The same for what the window notes by itself and what is not worth a word: the next of its kind tells all of it again. */
export const quietly = <T>(ask: Ask<T>): Promise<T | undefined> => ask(library).catch(() => undefined);
