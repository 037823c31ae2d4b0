import type { PageRect } from '#shared/entities/annotation.ts';
import { entryAt } from '#shared/references/entry-at.ts';
import type { ReferenceEntry } from '#shared/references/parse-bibliography.ts';
import type { Destination } from './destination.ts';
import type { LinkTarget } from './link-target.ts';
import type { PageView } from './page-view.ts';
import { createRectLayer } from './rect-layer.ts';

const LAYER = 'jumpLight';

interface Options {
  container: HTMLElement;
  signal: AbortSignal;
  viewOf: (page: number) => PageView | undefined;
  target: (destination: Destination, linkText?: string) => Promise<LinkTarget | undefined>;
  /** The paper's bibliography. */
  references: () => Promise<readonly ReferenceEntry[]>;
  /** Shows a place that only reading the page could tell. */
  reveal: (rect: PageRect) => void;
}

/** Lights up for a moment what a jump led to: a page full of references does not say which of them was meant. */
export function createJumpLight({ container, signal, viewOf, target, references, reveal }: Options) {
  const layer = createRectLayer(viewOf, LAYER);
  let latest: unknown;

  container.addEventListener(
    'animationend',
    ({ target: ended }) => {
      if (ended instanceof Element && ended.closest(`.${LAYER}`)) layer.show([]);
    },
    { signal },
  );

  async function rectsOf(meant: LinkTarget): Promise<PageRect[]> {
    if (meant.kind !== 'citation') return meant.rects;
    const entries = await references().catch(() => []);
    return entryAt(entries, meant)?.rects ?? meant.rects;
  }

  function show(rects: readonly PageRect[]): void {
    latest = undefined;
    layer.show(rects);
  }

  return {
    drawPage: layer.drawPage,
    show,
    /** Lights up what a destination means, once that is known, unless another jump came first. */
    async arrived(destination: Destination, linkText?: string): Promise<void> {
      show([]);
      const mine = {};
      latest = mine;
      const meant = await target(destination, linkText);
      const rects = meant ? await rectsOf(meant) : [];
      if (latest !== mine || signal.aborted) return;
      show(rects);
      const [first] = rects;
      if (meant?.isFound && first) reveal(first);
    },
  };
}
