import { type RefObject, useEffect } from 'react';

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
      const { activeElement } = document;
      const isInCard = Boolean(card.current?.contains(activeElement));
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        if (isInCard) link.focus({ preventScroll: true });
        onClose();
      } else if (event.key === 'Tab') {
        const stops = [...(card.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
        const [first, last] = [stops.at(0), stops.at(-1)];
        if (activeElement === link && !event.shiftKey && first) {
          event.preventDefault();
          event.stopPropagation();
          first.focus();
        } else if (isInCard && event.shiftKey && activeElement === first) {
          event.preventDefault();
          event.stopPropagation();
          link.focus({ preventScroll: true });
        } else if (isInCard && !event.shiftKey && activeElement === last) {
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
