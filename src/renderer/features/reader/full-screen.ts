import { useEffect, useState } from 'react';

/** Shows an element over the whole screen. Answers whether the browser did. */
export async function enterFullScreen(element: Element): Promise<boolean> {
  try {
    await element.requestFullscreen();
    return true;
  } catch {
    return false;
  }
}

/** Leaves the full screen, if there is one. */
export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => {});
}

/** Whether something fills the whole screen by our own doing. */
export function useIsFullScreen(): boolean {
  const [isFull, setFull] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const onChange = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);
  return isFull;
}
