import type { Page } from '@playwright/test';

/**
 * Gives the window a voice. A headless browser has none, and what a real one says nobody could check: this is the one
 * place where a test stands in for the browser. Everything before it, from the page's text to the sentence on the page, is real.
 */
export async function giveVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    class Utterance extends EventTarget {
      rate = 1;
      lang = '';
      voice: { name: string } | null = null;
      onend: (() => void) | null = null;
      onerror: ((event: { error: string }) => void) | null = null;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const voices = ['Ada', 'Bo'].map((name) => ({
      name,
      voiceURI: `voice:${name}`,
      lang: 'en-GB',
      default: name === 'Ada',
      localService: true,
    }));
    const said: { text: string; rate: number; voice: string | undefined }[] = [];
    let speaking: Utterance | undefined;
    const platform = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak(utterance: Utterance) {
        said.push({ text: utterance.text, rate: utterance.rate, voice: utterance.voice?.name });
        speaking = utterance;
      },
      cancel() {
        const cut = speaking;
        speaking = undefined;
        cut?.onerror?.({ error: 'interrupted' });
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: platform });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.assign(window, {
      speech: {
        said,
        isSpeaking: () => speaking !== undefined,
        finish() {
          const done = speaking;
          speaking = undefined;
          done?.onend?.();
        },
      },
    });
  });
}

interface WithSpeech {
  speech: {
    said: { text: string; rate: number; voice: string | undefined }[];
    isSpeaking: () => boolean;
    finish: () => void;
  };
}

/** All that was to be said so far. */
export const said = (page: Page) => page.evaluate(() => (window as unknown as WithSpeech).speech.said);

export const isSpeaking = (page: Page): Promise<boolean> =>
  page.evaluate(() => (window as unknown as WithSpeech).speech.isSpeaking());

/** The voice comes to the end of what it is saying. */
export const finishSaying = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as WithSpeech).speech.finish());
