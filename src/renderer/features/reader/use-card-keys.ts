import { type RefObject, useEffect } from 'react';
import { keyPress } from '../../commands/keys/key-press.ts';

interface Options {
  card: RefObject<HTMLElement | null>;
  link: HTMLElement;
  onClose: () => void;
}

const FOCUSABLE = 'button:not(:disabled), a[href]';

/**
 * Tab leads from the link into its card and on from there as if the card stood right behind the link; Escape closes
 * it, back to the link.
 */
export function useCardKeys({ card, link, onClose }: Options): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { key, shift } = keyPress(event);
      const { activeElement } = document;
      const isInCard = Boolean(card.current?.contains(activeElement));
      if (key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        if (isInCard) link.focus({ preventScroll: true });
        onClose();
      } else if (key === 'Tab') {
        const stops = [...(card.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
        const [first, last] = [stops.at(0), stops.at(-1)];
        if (activeElement === link && !shift && first) {
          event.preventDefault();
          event.stopPropagation();
          first.focus();
        } else if (isInCard && shift && activeElement === first) {
          event.preventDefault();
          event.stopPropagation();
          link.focus({ preventScroll: true });
        } else if (isInCard && !shift && activeElement === last) {
          // From the link the browser itself goes on to what comes next.
          link.focus({ preventScroll: true });
          onClose();
        }
      }
    }
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  }, [card, link, onClose]);
}
