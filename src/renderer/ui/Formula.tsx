import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';

type Typeset = typeof import('./katex.ts').typeset;

let typeset: Typeset | undefined;
let loading: Promise<void> | undefined;
const waiting = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  waiting.add(listener);
  loading ??= import('./katex.ts').then((module) => {
    typeset = module.typeset;
    for (const ready of waiting) ready();
  });
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
