/** Keyboard selection has no end that could be heard: it counts once it rests this long. */
const REST_MS = 120;

/**
 * Calls `onSettled` when the window's text selection has come to rest: the pointer was let go, or keys have
 * not moved it for a moment. While it is being dragged nothing is told, for nobody wants a toolbar under the pointer.
 */
export function listenForSelection(onSettled: () => void, signal: AbortSignal): void {
  let dragging = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function settled(): void {
    timer = undefined;
    onSettled();
  }
  const settle = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(settled, ms);
  };
  document.addEventListener('pointerdown', () => (dragging = true), { signal, capture: true });
  for (const type of ['pointerup', 'pointercancel']) {
    document.addEventListener(
      type,
      () => {
        dragging = false;
        // The click that follows may still drop the selection.
        settle(0);
      },
      { signal, capture: true },
    );
  }
  document.addEventListener(
    'selectionchange',
    () => {
      if (!dragging) settle(REST_MS);
    },
    { signal },
  );
  // The next key is meant for what was selected, however soon it comes.
  document.addEventListener(
    'keydown',
    ({ shiftKey }) => {
      if (timer === undefined || shiftKey) return;
      clearTimeout(timer);
      settled();
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
