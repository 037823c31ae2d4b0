import { expect, test, vi } from 'vitest';
import {
  createReadAloud,
  type ReadingState,
  type Speak,
  VoiceTaken,
} from '../../../../../src/renderer/features/reader/read-aloud.ts';
import type { Sentence } from '../../../../../src/renderer/pdf/sentences.ts';

/** Reads the sentences given with a voice that speaks until it is told what becomes of it. */
function reading(texts: string[]) {
  const said: string[] = [];
  const states: ReadingState[] = [];
  let current = Promise.withResolvers<void>();
  const speak: Speak = (text, _how, signal) => {
    said.push(text);
    current = Promise.withResolvers<void>();
    const { reject } = current;
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    return current.promise;
  };
  async function* sentences(): AsyncGenerator<Sentence> {
    for (const text of texts) yield { page: 1, text, rects: [] };
  }
  const aloud = createReadAloud({
    sentences: sentences(),
    speak,
    choice: () => ({ rate: 1 }),
    onSentence: () => {},
    onState: (state) => states.push(state),
  });
  const untilSaid = (count: number) => vi.waitFor(() => expect(said).toHaveLength(count));
  return {
    aloud,
    said,
    states,
    untilSaid,
    end: () => current.resolve(),
    fail: (e: Error) => current.reject(e),
  };
}

test('one sentence after the other, to the end', async () => {
  const { aloud, said, states, untilSaid, end } = reading(['One.', 'Two.']);
  await untilSaid(1);
  end();
  await untilSaid(2);
  end();
  await aloud.finished;
  expect(said).toEqual(['One.', 'Two.']);
  expect(states).toEqual(['reading', 'done']);
});

test('a pause breaks off, and going on says the sentence again', async () => {
  const { aloud, said, states, untilSaid, end } = reading(['One.', 'Two.']);
  await untilSaid(1);
  aloud.pause();
  aloud.pause();
  aloud.resume();
  await untilSaid(2);
  end();
  await untilSaid(3);
  expect(said).toEqual(['One.', 'One.', 'Two.']);
  expect(states).toEqual(['reading', 'paused', 'reading']);
});

test('another choice of voice says the sentence again, but not while it is paused', async () => {
  const { aloud, said, untilSaid } = reading(['One.']);
  await untilSaid(1);
  aloud.chosenAnew();
  await untilSaid(2);
  aloud.pause();
  aloud.chosenAnew();
  aloud.resume();
  await untilSaid(3);
  expect(said).toEqual(['One.', 'One.', 'One.']);
});

test('who takes the voice pauses it', async () => {
  const { aloud, states, untilSaid, fail } = reading(['One.']);
  await untilSaid(1);
  fail(new VoiceTaken('interrupted'));
  await vi.waitFor(() => expect(states).toEqual(['reading', 'paused']));
  aloud.resume();
  await untilSaid(2);
});

test('a voice that fails ends it', async () => {
  const { aloud, states, untilSaid, fail } = reading(['One.', 'Two.']);
  await untilSaid(1);
  fail(new Error('synthesis-failed'));
  await aloud.finished;
  expect(states).toEqual(['reading', 'failed']);
});

test.each([false, true])('stopping ends it at once (paused: %s)', async (isPaused) => {
  const { aloud, said, states, untilSaid } = reading(['One.', 'Two.']);
  await untilSaid(1);
  if (isPaused) aloud.pause();
  aloud.stop();
  await aloud.finished;
  expect(said).toEqual(['One.']);
  expect(states).not.toContain('done');
});
