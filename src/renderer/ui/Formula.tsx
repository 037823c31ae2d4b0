import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';

type Typeset = typeof import('./katex.ts').typeset;

let typeset: Typeset | undefined;
let isLoading = false;
const waiting = new Set<() => void>();

async function load(): Promise<void> {
  isLoading = true;
  ({ typeset } = await import('./katex.ts'));
  for (const ready of waiting) ready();
}

function subscribe(listener: () => void): () => void {
  waiting.add(listener);
  if (!isLoading) void load();
  return () => waiting.delete(listener);
}

/** A formula, typeset as soon as the typesetter is there; its TeX source until then. */
export function Formula({ tex, display }: { tex: string; display: boolean }) {
  const ref = useRef<HTMLSpanElement>(null);
  const ready = useSyncExternalStore(subscribe, () => typeset);
  useLayoutEffect(() => {
    ref.current?.replaceChildren(ready ? ready(tex, display) : tex);
  }, [ready, tex, display]);
  return <span ref={ref} />;
}
