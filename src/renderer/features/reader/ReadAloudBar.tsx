import { Pause, Play, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PdfView } from '../../pdf/viewer.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { pageLabel } from './page-label.ts';
import styles from './ReadAloudBar.module.css';
import { createReadAloud, type ReadingState, speakWith } from './read-aloud.ts';
import { setReaderPreferences, useReaderPreferences } from './reader-preferences.ts';
import type { ReaderStore } from './reader-store.ts';
import { useVoices } from './use-voices.ts';

const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2].map((rate) => ({ id: String(rate), name: `${rate}×` }));

const WORDS: Record<ReadingState, string> = {
  reading: 'Reading aloud',
  paused: 'Paused',
  done: 'Read to the end',
  failed: 'The system’s voice stopped. Try another one.',
};

/** Where reading begins: at the selection, else at the top of the view. */
function beginning(reader: ReaderStore, view: PdfView): { page: number; top?: number } {
  const [first] = reader.store.getState().selection?.rects ?? [];
  if (first) return { page: first.page, top: first.y2 };
  const { page, top } = view.place();
  return { page, top };
}

interface ReadAloudBarProps {
  reader: ReaderStore;
  view: PdfView;
  onEnd: () => void;
}

/** Reads the paper aloud from where the reader is, and shows what is being read. Leaving it ends it. */
export function ReadAloudBar({ reader, view, onEnd }: ReadAloudBarProps) {
  const voices = useVoices();
  const { speechRate, voice } = useReaderPreferences();
  const [state, setState] = useState<ReadingState>('reading');
  const [page, setPage] = useState<number>();
  const labels = useStore(reader.store, (state) => state.labels);
  const reading = useRef<ReturnType<typeof createReadAloud>>(undefined);

  useEffect(() => {
    const ending = new AbortController();
    const current = createReadAloud({
      sentences: view.sentencesFrom(beginning(reader, view), ending.signal),
      speak: speakWith(speechSynthesis),
      choice() {
        const chosen = useReaderPreferences.getState();
        return { rate: chosen.speechRate, voice: chosen.voice };
      },
      onSentence({ page: on, rects }) {
        setPage(on);
        view.showSpoken(rects);
        const [first] = rects;
        if (first) view.follow(first);
      },
      onState(now) {
        if (!ending.signal.aborted) setState(now);
      },
    });
    reading.current = current;
    return () => {
      ending.abort();
      current.stop();
      view.showSpoken([]);
    };
  }, [reader, view]);

  const isReading = state === 'reading';
  const isOver = state === 'done' || state === 'failed';
  return (
    <section className={styles.bar} aria-label="Read aloud">
      <IconButton
        icon={isReading ? Pause : Play}
        label={isReading ? 'Pause' : 'Go on'}
        isDisabled={isOver}
        onPress={() => (isReading ? reading.current?.pause() : reading.current?.resume())}
      />
      <span role="status" className={styles.words}>
        {isReading && page !== undefined ? `Reading page ${pageLabel(labels, page) ?? page}` : WORDS[state]}
      </span>
      <Select
        label="Speed"
        options={RATES}
        value={String(speechRate)}
        onChange={(rate) => {
          setReaderPreferences({ speechRate: Number(rate) });
          reading.current?.chosenAnew();
        }}
      />
      <Select
        label="Voice"
        options={voices.map(({ voiceURI, name }) => ({ id: voiceURI, name }))}
        value={
          (
            voices.find(({ voiceURI }) => voiceURI === voice) ??
            voices.find((one) => one.default) ??
            voices[0]
          )?.voiceURI ?? ''
        }
        onChange={(chosen) => {
          setReaderPreferences({ voice: chosen });
          reading.current?.chosenAnew();
        }}
      />
      <IconButton icon={X} label="Stop reading aloud" onPress={onEnd} />
    </section>
  );
}
