import type { Sentence } from '../../pdf/sentences.ts';

/** Something else on this machine speaks with the one voice there is. */
export class VoiceTaken extends Error {
  override name = 'VoiceTaken';
}

/** Says one text; resolves when it is said, rejects when the voice is taken (VoiceTaken), fails, or `signal` ends it. */
export type Speak = (text: string, how: SpeechChoice, signal: AbortSignal) => Promise<void>;

export interface SpeechChoice {
  /** 1 is the voice's own pace. */
  rate: number;
  /** The voice by the platform's name for it; absent: the platform's own choice. */
  voice?: string;
}

export type ReadingState = 'reading' | 'paused' | 'done' | 'failed';

export interface ReadAloudOptions {
  /** What is to be read, in order. */
  sentences: AsyncGenerator<Sentence>;
  speak: Speak;
  choice: () => SpeechChoice;
  /** Before a sentence is said. */
  onSentence: (sentence: Sentence) => void;
  onState: (state: ReadingState) => void;
}

/**
 * Reads sentences aloud, one after the other. Pausing breaks off within the sentence and going on says it again from its
 * beginning: the platforms' own pausing differs too much to be relied on, and half a sentence helps nobody.
 */
export function createReadAloud({ sentences, speak, choice, onSentence, onState }: ReadAloudOptions) {
  const ending = new AbortController();
  let speaking: AbortController | undefined;
  let waiting = Promise.withResolvers<void>();
  let isPaused = false;

  function pause(): void {
    if (isPaused) return;
    isPaused = true;
    speaking?.abort();
    onState('paused');
  }

  async function say(sentence: Sentence): Promise<void> {
    for (;;) {
      if (isPaused) await waiting.promise;
      ending.signal.throwIfAborted();
      const attempt = new AbortController();
      speaking = attempt;
      try {
        await speak(sentence.text, choice(), AbortSignal.any([attempt.signal, ending.signal]));
        return;
      } catch (error) {
        if (ending.signal.aborted) throw error;
        // Broken off, to pause or to be said otherwise: again.
        if (attempt.signal.aborted) continue;
        if (!(error instanceof VoiceTaken)) throw error;
        pause();
      }
    }
  }

  async function run(): Promise<void> {
    onState('reading');
    try {
      for await (const sentence of sentences) {
        ending.signal.throwIfAborted();
        onSentence(sentence);
        await say(sentence);
      }
      onState('done');
    } catch {
      if (!ending.signal.aborted) onState('failed');
    }
  }

  return {
    /** Resolves when it is over, whatever the reason. */
    finished: run(),
    pause,
    resume(): void {
      if (!isPaused) return;
      isPaused = false;
      onState('reading');
      waiting.resolve();
      waiting = Promise.withResolvers();
    },
    /** Says the present sentence again as is chosen by now. */
    chosenAnew(): void {
      if (!isPaused) speaking?.abort();
    },
    stop(): void {
      ending.abort();
      waiting.resolve();
    },
  };
}

/** Speaks with the platform's voices. */
export function speakWith(platform: SpeechSynthesis): Speak {
  return (text, { rate, voice }, signal) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.rate = rate;
    const chosen = platform.getVoices().find(({ voiceURI }) => voiceURI === voice);
    if (chosen) {
      utterance.voice = chosen;
      utterance.lang = chosen.lang;
    }
    utterance.onend = () => resolve();
    utterance.onerror = ({ error }) => {
      const isTaken = error === 'interrupted' || error === 'canceled';
      reject(isTaken ? new VoiceTaken(error) : new Error(error));
    };
    const onAbort = () => {
      reject(signal.reason);
      platform.cancel();
    };
    if (signal.aborted) reject(signal.reason);
    else {
      signal.addEventListener('abort', onAbort, { once: true });
      // What an earlier page of the window left unsaid would come first.
      platform.cancel();
      platform.speak(utterance);
    }
    return promise.finally(() => signal.removeEventListener('abort', onAbort));
  };
}
