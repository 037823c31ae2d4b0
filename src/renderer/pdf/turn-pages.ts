import { type KeyPress, keyPress } from '../commands/keys/key-press.ts';
import { type PDFViewer, ScrollMode } from './pdfjs.ts';

/** A wheel has to turn this far beyond the edge before the page turns, so that no page is left by accident. */
const OVERTURN_PX = 120;
/** The rest of a trackpad's swing does not turn the next page as well. */
const REST_MS = 350;

const DOWN_KEYS = new Set(['PageDown', 'ArrowDown']);
const UP_KEYS = new Set(['PageUp', 'ArrowUp']);

function directionOf({ key, command, alt, shift }: KeyPress): 1 | -1 | undefined {
  if (alt || command) return undefined;
  if (key === ' ') return shift ? -1 : 1;
  if (DOWN_KEYS.has(key)) return 1;
  return UP_KEYS.has(key) ? -1 : undefined;
}

/** Where one page shows at a time, scrolling on at its edge turns the page. */
export function listenForPageTurns(viewer: PDFViewer, signal: AbortSignal): void {
  const { container } = viewer;
  let overturned = 0;
  let turnedAt = 0;

  const isAtEdge = (direction: 1 | -1) =>
    direction > 0
      ? container.scrollTop + container.clientHeight >= container.scrollHeight - 1
      : container.scrollTop <= 0;

  function turn(direction: 1 | -1): boolean {
    const isTurned = direction > 0 ? viewer.nextPage() : viewer.previousPage();
    if (isTurned) container.scrollTop = direction > 0 ? 0 : container.scrollHeight;
    return isTurned;
  }

  function onWheel(event: WheelEvent): void {
    if (viewer.scrollMode !== ScrollMode.PAGE || event.ctrlKey || event.metaKey || event.deltaY === 0) return;
    const direction = event.deltaY > 0 ? 1 : -1;
    if (!isAtEdge(direction) || event.timeStamp - turnedAt < REST_MS) {
      overturned = 0;
      return;
    }
    overturned = Math.sign(overturned) === -direction ? event.deltaY : overturned + event.deltaY;
    if (Math.abs(overturned) < OVERTURN_PX) return;
    overturned = 0;
    if (turn(direction)) turnedAt = event.timeStamp;
  }
  function onKey(event: KeyboardEvent): void {
    if (viewer.scrollMode !== ScrollMode.PAGE || event.defaultPrevented) return;
    const direction = directionOf(keyPress(event));
    if (direction && isAtEdge(direction) && turn(direction)) event.preventDefault();
  }
  container.addEventListener('wheel', onWheel, { signal, passive: true });
  container.addEventListener('keydown', onKey, { signal });
}
