import { setReaderPreferences, useReaderPreferences } from './reader-preferences.ts';
import { useNight } from './use-night.ts';

/** What the paper and the ink on it look like. */
export type PageLook = 'light' | 'sepia' | 'night';

/** How pages look, and how to change it. By day it is the paper last chosen; day or night is as `useNight` says. */
export function usePageLook(): [look: PageLook, setLook: (look: PageLook) => void] {
  const [night, setNight] = useNight();
  const paper = useReaderPreferences((state) => state.paper);
  return [
    night ? 'night' : paper,
    (look) => {
      if (look !== 'night') setReaderPreferences({ paper: look });
      setNight(look === 'night');
    },
  ];
}
