import type { CheerioAPI } from 'cheerio/slim';

/** The document's nodes, as cheerio hands them out. */
type PageNode = ReturnType<ReturnType<CheerioAPI>['contents']>[number];

const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'iframe',
  'object',
  'select',
  'textarea',
]);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'font',
  'i',
  'mark',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
]);

/** What stands before and after an element; sub- and superscripts belong to the word they are at. */
function edgeOf(name: string): '\n\n' | ' ' | undefined {
  if (name === 'sub' || name === 'sup') return undefined;
  return INLINE.has(name) ? ' ' : '\n\n';
}

/**
 * What a reader would see of the page, as plain text: blocks as paragraphs, inline elements run on.
 * Walks with its own stack, for hostile pages nest deeper than the call stack.
 */
export function visibleText($: CheerioAPI): string {
  const parts: string[] = [];
  const open: (PageNode | '\n\n' | '\n' | ' ')[] = [...$.root().contents().toArray()].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if (node.type === 'text') parts.push(node.data.replace(/\s+/g, ' '));
    else if (node.type === 'tag' && !UNSEEN.has(node.name)) {
      const hidden = 'hidden' in node.attribs || /display:\s*none/i.test(node.attribs.style ?? '');
      if (hidden) continue;
      if (node.name === 'br') {
        parts.push('\n');
        continue;
      }
      const edge = edgeOf(node.name);
      if (edge) {
        parts.push(edge);
        open.push(edge);
      }
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child) open.push(child);
      }
    }
  }
  return parts.join('');
}
