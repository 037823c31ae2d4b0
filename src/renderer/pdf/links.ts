import { safeExternalUrl } from '../api/external-url.ts';
import { type Destination, destinationOfHref } from './destination.ts';
import type { LinkTarget } from './link-target.ts';

export interface LinkEvents {
  /** A link to the web or a mail address was followed. */
  onExternalLink: (url: string, link: HTMLAnchorElement) => void;
  /** A link of a kind Offprint does not open was followed. */
  onRefusedLink: (href: string) => void;
  /** Where the link under the pointer or the focus leads; nothing when there is none. */
  onLinkHint: (url: string | undefined) => void;
  /** What the link within the paper under the pointer or the focus leads to; nothing when there is none (any more). */
  onLink?: (target: LinkTarget | undefined, link: HTMLAnchorElement | undefined) => void;
}

function linkOf(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element
    ? event.target.closest<HTMLAnchorElement>('.annotationLayer a')
    : null;
}

const isInternal = (link: HTMLAnchorElement) => link.closest('[data-internal-link]') !== null;

interface LinkListening {
  container: HTMLElement;
  events: LinkEvents;
  signal: AbortSignal;
  look: (link: HTMLAnchorElement) => Promise<LinkTarget | undefined>;
  /** A link to a place in the paper was followed. */
  go: (destination: Destination, linkText: string) => void;
}

/** Takes over all links of the document: none may ever navigate the window itself. */
export function listenForLinks({ container, events, signal, look, go }: LinkListening): void {
  let current: HTMLAnchorElement | undefined;

  async function tellTarget(link: HTMLAnchorElement): Promise<void> {
    const target = await look(link);
    if (current === link && target) events.onLink?.(target, link);
  }
  const follow = (event: Event) => {
    const link = linkOf(event);
    if (!link) return;
    event.preventDefault();
    const destination = isInternal(link) ? destinationOfHref(link.getAttribute('href')) : undefined;
    if (destination !== undefined) {
      // Before pdf.js, which goes there in its own way.
      event.stopPropagation();
      go(destination, link.title.trim());
    }
    // What is left is pdf.js's: the next page, the last …
    if (isInternal(link)) return;
    const url = safeExternalUrl(link.href);
    if (url) events.onExternalLink(url, link);
    else events.onRefusedLink(link.href);
  };
  const hint = (event: Event) => {
    const link = linkOf(event);
    if (!link || link === current) return;
    current = link;
    events.onLinkHint(isInternal(link) ? undefined : safeExternalUrl(link.href));
    if (isInternal(link)) void tellTarget(link);
  };
  const unhint = (event: Event) => {
    const link = linkOf(event);
    const isStillOver = event instanceof PointerEvent && link?.contains(event.relatedTarget as Node | null);
    if (!link || isStillOver) return;
    current = undefined;
    events.onLinkHint(undefined);
    events.onLink?.(undefined, undefined);
  };
  container.addEventListener('click', follow, { signal, capture: true });
  container.addEventListener('auxclick', follow, { signal });
  container.addEventListener('dragstart', (event) => linkOf(event) && event.preventDefault(), { signal });
  for (const type of ['pointerover', 'focusin']) container.addEventListener(type, hint, { signal });
  for (const type of ['pointerout', 'focusout']) container.addEventListener(type, unhint, { signal });
}

/** Gives the links of a page that have none a name, so that they are more than "link" to a screen reader. */
export function nameLinks(page: Element): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.annotationLayer a')) {
    if (!link.title && !link.ariaLabel)
      link.ariaLabel = isInternal(link) ? 'Link within the paper' : link.href;
  }
}
