// Loaded on the first formula, so that a window without maths never waits for it.
import katex from 'katex';
import 'katex/dist/katex.min.css';

const KEPT = 2000;
const cache = new Map<string, HTMLElement>();

/** The typeset formula as a fresh node; a formula KaTeX cannot read comes back as its source. */
export function typeset(tex: string, display: boolean): Node {
  const key = `${display ? 'd' : 'i'}${tex}`;
  let node = cache.get(key);
  if (!node) {
    node = document.createElement('span');
    // Built as nodes: markup with style attributes would be stripped by the content security policy.
    katex.render(tex, node, {
      displayMode: display,
      throwOnError: false,
      trust: false,
      strict: 'ignore',
      output: 'htmlAndMathml',
      errorColor: 'inherit',
      maxExpand: 200,
      maxSize: 20,
    });
    if (cache.size >= KEPT) cache.clear();
    cache.set(key, node);
  }
  const fragment = document.createDocumentFragment();
  for (const child of node.childNodes) fragment.append(child.cloneNode(true));
  return fragment;
}
