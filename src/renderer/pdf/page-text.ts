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

/** A part of a text node without the white space around it; nothing when it is no more than that. */
function trimmedRun({ node, start }: TextRun, from: number, to: number): SelectedRun | undefined {
  const part = node.data.slice(from, to);
  const trimmed = part.trim();
  if (!trimmed) return undefined;
  const lead = part.length - part.trimStart().length;
  return { node, from: from + lead, to: from + lead + trimmed.length, start: start + from + lead };
}

/** The parts of the page's text nodes that lie within the range, in order; white space alone does not count. */
export function selectedRuns({ runs }: PageText, range: Range): SelectedRun[] {
  return runs.flatMap((run) => {
    const { node } = run;
    if (!range.intersectsNode(node)) return [];
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    return trimmedRun(run, from, to) ?? [];
  });
}

/** The same for a stretch of the page's text, from its offset `start` to before `end`. */
export function runsBetween({ runs }: PageText, start: number, end: number): SelectedRun[] {
  return runs.flatMap((run) => {
    const [from, to] = [Math.max(0, start - run.start), Math.min(run.node.length, end - run.start)];
    return from < to ? (trimmedRun(run, from, to) ?? []) : [];
  });
}
