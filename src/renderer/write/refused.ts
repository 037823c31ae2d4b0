import { create } from 'zustand';
import { reason } from '../api/failure.ts';
import { showToast, withdrawToast } from '../ui/toasts.ts';

/** What the library did not take, and the user has not given up. */
export interface Refused {
  /** What it is about. */
  subject: string;
  /** What did not happen: "The list was not made." */
  failure: string;
  /** One sentence why, with what can be done. */
  why: string;
  again: () => void;
  giveUp: () => void;
}

/** Kept here, for it may be that nothing can be stored. The oldest first. */
export const useRefused = create<{ refused: readonly Refused[] }>(() => ({ refused: [] }));

/** What the toast about it is about: not what a toast says that speaks of its being done. */
export const refusalOf = (subject: string): string => `refused/${subject}`;

export interface Refusal extends Pick<Refused, 'subject' | 'failure'> {
  error: unknown;
  /** Asks for the same again. */
  again: () => void;
  giveUp?: () => void;
}

/** Keeps what was refused until it is asked for again or given up, and says so in a toast. */
export function keepRefused({ subject, failure, error, again, giveUp }: Refusal): void {
  const why = reason(error);
  const forget = () => {
    useRefused.setState(({ refused }) => ({ refused: refused.filter((other) => other !== kept) }));
    withdrawToast(refusalOf(subject));
  };
  const kept: Refused = {
    subject,
    failure,
    why,
    again() {
      forget();
      again();
    },
    giveUp() {
      forget();
      giveUp?.();
    },
  };
  giveUpOn(subject);
  useRefused.setState(({ refused }) => ({ refused: [...refused, kept] }));
  showToast({
    message: `${failure} ${why}`,
    kind: 'error',
    subject: refusalOf(subject),
    action: { label: 'Try again', run: kept.again },
  });
}

/** Gives up on what was refused about something and all that belongs to it (`list/1`, `list/1/…`). */
export function giveUpOn(subject: string): void {
  for (const one of useRefused.getState().refused)
    if (one.subject === subject || one.subject.startsWith(`${subject}/`)) one.giveUp();
  // What cannot be asked for again is only said.
  withdrawToast(refusalOf(subject));
}

export function tryAllAgain(): void {
  for (const one of useRefused.getState().refused) one.again();
}

export type Refusals = ReturnType<typeof refusalsAbout>;

/** How a store that asks in an order of its own keeps what was refused of it, each part by a name. */
export const refusalsAbout = (subject: string) => ({
  keep: (part: string, refusal: Omit<Refusal, 'subject'>) =>
    keepRefused({ ...refusal, subject: `${subject}/${part}` }),
  forget: (part: string) => giveUpOn(`${subject}/${part}`),
});
