import { useTheme } from '../../ui/theme.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { setReaderPreferences, useReaderPreferences } from './reader-preferences.ts';

/** Whether pages are shown by night, and how to change it. Unless chosen, it goes with the window's theme. */
export function useNight(): [night: boolean, setNight: (night: boolean) => void] {
  const theme = useTheme((state) => state.theme);
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  const isDark = theme === 'dark' || (theme === 'system' && systemIsDark);
  const chosen = useReaderPreferences((state) => state.night);
  return [
    chosen ?? isDark,
    // Choosing what the theme would give anyway is to go with the theme again.
    (night) => setReaderPreferences({ night: night === isDark ? undefined : night }),
  ];
}
