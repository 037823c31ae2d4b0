import type { PasswordAnswer, PasswordQuestion } from './reader-store.ts';

/** The calls of `api.shell` that have to do with passwords. */
export interface PasswordCalls {
  recallPassword(input: { sha256: string }): Promise<{
    canRemember: boolean;
    password?: string;
    keepsText?: boolean;
  }>;
  rememberPassword(input: {
    sha256: string;
    password: string;
    keepsText: boolean;
  }): Promise<{ remembered: boolean }>;
  forgetPassword(input: { sha256: string }): Promise<unknown>;
}

/** Take title and text of a locked PDF into the library, and out of it again; answer whether that is done. */
export interface TextCalls {
  unlock(sha256: string, password: string): Promise<boolean>;
  lock(sha256: string): Promise<boolean>;
}

export interface PasswordKeeperOptions {
  sha256: string;
  /** Asks the user. */
  ask: (question: PasswordQuestion) => Promise<PasswordAnswer | undefined>;
  calls: PasswordCalls;
  texts?: TextCalls;
  /** Whether title and text lie in the library. */
  hasText?: boolean;
  /** A password opened the file; whether title and text lie in the library. Called again when that changes. */
  onUnlocked?: (keepsText: boolean) => void;
  /** The password was to be kept and is not. */
  onNotKept: () => void;
}

const NOTHING_KEPT: Awaited<ReturnType<PasswordCalls['recallPassword']>> = { canRemember: false };

/**
 * Finds the password of a locked PDF: the one that the keychain keeps, else the user's. A kept one that is wrong is
 * forgotten; one that is to be kept is kept once it has opened the file. Title and text come into the library when the user
 * lets them, and go when the user does not any more.
 */
export function createPasswordKeeper(options: PasswordKeeperOptions) {
  const { sha256, ask, calls, texts, hasText = false, onUnlocked, onNotKept } = options;
  let given: 'kept' | 'typed' | undefined;
  let canRemember = false;
  let answered: PasswordAnswer | undefined;

  return {
    /** Answers `undefined` when the user does not know it. */
    async find(wasWrong: boolean): Promise<string | undefined> {
      if (given === undefined) {
        const kept = await calls.recallPassword({ sha256 }).catch(() => NOTHING_KEPT);
        canRemember = kept.canRemember;
        if (kept.password !== undefined) {
          given = 'kept';
          // Said once, it goes for every time.
          answered = { password: kept.password, remember: false, keepsText: kept.keepsText };
          return kept.password;
        }
      } else if (given === 'kept' && wasWrong) {
        await calls.forgetPassword({ sha256 }).catch(() => {});
      }
      const answer = await ask({
        canRemember,
        ...(hasText && { hasText }),
        ...(wasWrong && given && { wrong: given }),
      });
      given = 'typed';
      answered = answer;
      return answer?.password;
    },

    /** The file is open: the password was right. */
    opened(): void {
      if (!answered) return;
      const { password, remember, keepsText } = answered;
      answered = undefined;
      onUnlocked?.(hasText);
      if (keepsText && !hasText)
        void texts?.unlock(sha256, password).then((isThere) => isThere && onUnlocked?.(true));
      if (keepsText === false && hasText)
        void texts?.lock(sha256).then((isGone) => isGone && onUnlocked?.(false));
      if (!remember) return;
      calls
        .rememberPassword({ sha256, password, keepsText: keepsText ?? false })
        .then(({ remembered }) => remembered || onNotKept(), onNotKept);
    },
  };
}
