import { type RefObject, useEffect } from 'react';

/**
 * Keeps the focus in a dialog. A focused button that is disabled or goes (as "Add" while it adds) leaves the focus nowhere,
 * and nobody is told of it: Escape and Tab would no longer reach the dialog.
 */
export function useKeptFocus(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const keep = () => {
      const active = document.activeElement;
      const isLost = active === null || active === document.body;
      const isDisabled = active !== null && element.contains(active) && active.matches(':disabled');
      // Beneath another dialog it is not for this one to take.
      if ((isLost || isDisabled) && !element.closest('[inert], [aria-hidden="true"]')) element.focus();
    };
    const observer = new MutationObserver(keep);
    observer.observe(element, { subtree: true, childList: true, attributeFilter: ['disabled'] });
    return () => observer.disconnect();
  }, [dialog]);
}
