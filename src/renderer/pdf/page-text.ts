/** A text node of a page and where its text begins in the text of the page. */
interface TextRun {
  node: Text;
  start: number;
}

export interface PageText {
  /** The page's text as pdf.js lays it over the page: the pieces in order, a line feed at every line's end. */
  text: string;
  runs: TextRun[];
}

/** Reads the text of a page from its text layer. */
export function readPageText(textLayer: Element): PageText {
  const runs: TextRun[] = [];
  let text = '';
  const walker = document.createTreeWalker(textLayer, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      runs.push({ node, start: text.length });
      text += node.data;
    } else if (node.nodeName === 'BR') {
      text += '\n';
    }
  }
  return { text, runs };
}

/** The part of one text node that a selection covers. */
export interface SelectedRun {
  node: Text;
  from: number;
  to: number;
  /** Offset of `from` in the text of the page. */
  start: number;
}

/** The parts of the page's text nodes that lie within the range, in order; white space alone does not count. */
export function selectedRuns({ runs }: PageText, range: Range): SelectedRun[] {
  const selected: SelectedRun[] = [];
  for (const { node, start } of runs) {
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    const part = node.data.slice(from, to);
    const trimmed = part.trim();
    if (!trimmed) continue;
    const lead = part.length - part.trimStart().length;
    selected.push({ node, from: from + lead, to: from + lead + trimmed.length, start: start + from + lead });
  }
  return selected;
}
