/** Keyboard selection has no end that could be heard: it counts once it rests this long. */
const REST_MS = 120;

/**
 * Calls `onSettled` when the window's text selection has come to rest: the pointer was let go, or keys have
 * not moved it for a moment. While it is being dragged nothing is told, for nobody wants a toolbar under the pointer.
 */
export function listenForSelection(onSettled: () => void, signal: AbortSignal): void {
  let dragging = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(onSettled, ms);
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
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
