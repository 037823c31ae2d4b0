import { safeExternalUrl } from './external-url.ts';

export interface LinkEvents {
  /** A link to the web or a mail address was followed. */
  onExternalLink: (url: string) => void;
  /** A link of a kind Offprint does not open was followed. */
  onRefusedLink: (href: string) => void;
  /** Where the link under the pointer or the focus leads; nothing when there is none. */
  onLinkHint: (url: string | undefined) => void;
}

function linkOf(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element
    ? event.target.closest<HTMLAnchorElement>('.annotationLayer a')
    : null;
}

const isInternal = (link: HTMLAnchorElement) => link.closest('[data-internal-link]') !== null;

/** Takes over all links of the document: none may ever navigate the window itself. */
export function listenForLinks(container: HTMLElement, events: LinkEvents, signal: AbortSignal): void {
  const follow = (event: Event) => {
    const link = linkOf(event);
    if (!link) return;
    event.preventDefault();
    if (isInternal(link)) return; // pdf.js goes there
    const url = safeExternalUrl(link.href);
    if (url) events.onExternalLink(url);
    else events.onRefusedLink(link.href);
  };
  const hint = (event: Event) => {
    const link = linkOf(event);
    if (link) events.onLinkHint(isInternal(link) ? undefined : safeExternalUrl(link.href));
  };
  const unhint = (event: Event) => {
    if (linkOf(event)) events.onLinkHint(undefined);
  };
  container.addEventListener('click', follow, { signal });
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
