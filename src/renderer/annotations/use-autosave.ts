import { useCallback, useEffect, useRef } from 'react';

/**
 * Saves what is being typed: at least every `ms` while it changes, and at once on `flush`, when the component goes
 * and when the window is hidden or closed. Returns how to tell of a change, and how to flush.
 */
export function useAutosave(save: (text: string) => void, ms = 1000) {
  const saving = useRef(save);
  saving.current = save;
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> }>(undefined);

  const flush = useCallback(() => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    const { text } = waiting.current;
    waiting.current = undefined;
    saving.current(text);
  }, []);

  const changed = useCallback(
    (text: string) => {
      if (waiting.current) waiting.current.text = text;
      else waiting.current = { text, timer: setTimeout(flush, ms) };
    },
    [flush, ms],
  );

  useEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', onHide);
    addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return { changed, flush };
}
