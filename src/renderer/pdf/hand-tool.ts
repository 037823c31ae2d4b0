/** What the hand must not grab: it is there to be clicked. */
const CLICKABLE = 'a, button, input, select, textarea, .popup';

/** The hand: dragging moves the pages and selects nothing. Its looks are the class "hand" on the container. */
export function createHandTool(container: HTMLElement, signal: AbortSignal) {
  let isOn = false;
  let held: { pointer: number; x: number; y: number; left: number; top: number } | undefined;

  function grab(event: PointerEvent): void {
    if (!isOn || event.button !== 0 || event.pointerType === 'touch') return;
    if (event.target instanceof Element && event.target.closest(CLICKABLE)) return;
    event.preventDefault();
    container.focus({ preventScroll: true });
    container.setPointerCapture(event.pointerId);
    container.classList.add('grabbing');
    const { scrollLeft: left, scrollTop: top } = container;
    held = { pointer: event.pointerId, x: event.clientX, y: event.clientY, left, top };
  }
  function drag(event: PointerEvent): void {
    if (held?.pointer !== event.pointerId) return;
    container.scrollTo(held.left + held.x - event.clientX, held.top + held.y - event.clientY);
  }
  function release(): void {
    held = undefined;
    container.classList.remove('grabbing');
  }
  container.addEventListener('pointerdown', grab, { signal });
  // A prevented pointerdown still lets the mouse begin a selection.
  container.addEventListener('mousedown', (event) => held && event.preventDefault(), { signal });
  container.addEventListener('pointermove', drag, { signal });
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'])
    container.addEventListener(type, release, { signal });

  return {
    isOn: () => isOn,
    set(on: boolean): void {
      isOn = on;
      container.classList.toggle('hand', on);
      if (!on) release();
    },
  };
}
