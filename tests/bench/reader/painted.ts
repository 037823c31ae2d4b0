import type { Page } from '@playwright/test';

/** What a click is done on: the "Read" of the feed's paper, or the bare viewer with an address. */
export type Start =
  | { read: true; withMarks?: boolean }
  | { bare: string }
  | { page: number; in: 'app' | 'bare' };

interface Bare {
  open: (url: string) => Promise<void>;
  viewer: { currentPageNumber: number };
}

/** Milliseconds from the click to the frame in which the page (from 1) is painted whole, measured in the window itself. */
export function timeToPage(page: Page, start: Start): Promise<number> {
  return page.evaluate((start) => {
    const { bare } = window as unknown as { bare: Bare };
    const number = 'page' in start ? start.page : 1;
    // pdf.js says so itself: the attribute comes when it begins to draw, the class goes when it is done.
    const painted = `.page[data-page-number="${number}"][data-loaded]:not(.loadingIcon) canvas`;
    const marks = `.page[data-page-number="${number}"] [data-annotation]`;
    const wantsMarks = 'read' in start && start.withMarks;
    const inView = () => {
      if (wantsMarks && !document.querySelector(marks)) return false;
      const top = document.querySelector(painted)?.getBoundingClientRect().top;
      return top !== undefined && top < innerHeight;
    };

    function begin(): void {
      if ('read' in start) {
        const button = document.querySelector<HTMLElement>('article button[aria-label="Read"]');
        if (!button) throw new Error('There is no “Read”.');
        button.click();
      } else if ('bare' in start) void bare.open(start.bare);
      else if (start.in === 'bare') bare.viewer.currentPageNumber = start.page;
      else {
        const box = document.querySelector<HTMLInputElement>('input[aria-label="Page"]');
        if (!box) throw new Error('There is no page box.');
        // React listens to the element's own setter.
        const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
        box.focus();
        set?.call(box, String(start.page));
        box.dispatchEvent(new Event('input', { bubbles: true }));
        box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      }
    }

    return new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Page ${number} was not painted.`)), 60_000);
      const started = performance.now();
      const observer = new MutationObserver(check);
      function check(): void {
        if (!inView()) return;
        observer.disconnect();
        clearTimeout(timer);
        requestAnimationFrame(() => resolve(performance.now() - started));
      }
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      begin();
      check();
    });
  }, start);
}
