import type { Tokens } from 'marked';
import { tagged } from './blocks.ts';
import type { Flow } from './flow.ts';
import { setParagraph } from './paragraph.ts';
import { type Word, wordsOf } from './words.ts';

/** What the headings so far have counted. */
export interface Sections {
  inReferences: boolean;
  /** Numbers of the section and of its part. */
  sections: [number, number];
  /** Where parts of the current section go in the outline. */
  parent: PDFKit.PDFOutline;
}

/** A numbered heading: a tag, a named place (its words with hyphens) and an item of the outline. */
export function setHeading(flow: Flow, heading: Tokens.Heading, state: Sections): void {
  const { doc, style } = flow;
  const isPart = heading.depth > 2;
  state.inReferences = heading.text === 'References';
  if (isPart) state.sections[1] += 1;
  else if (!state.inReferences) state.sections = [state.sections[0] + 1, 0];
  const number = state.inReferences ? '' : `${isPart ? state.sections.join('.') : state.sections[0]}`;

  const size = isPart ? style.body : style.body + 2;
  const leading = size * 1.35;
  flow.need(leading + style.leading * 4);
  if (!flow.atTop()) flow.y += style.leading * (isPart ? 0.35 : 0.8);
  doc.addNamedDestination(placeOf(heading.text), 'XYZ', 0, flow.y - 8, 0);
  // pdfkit takes the item's place as distances from the right and the top; the types know neither.
  const outline = { expanded: true, top: Math.max(0, flow.y - 8), left: doc.page.width };
  const item = (isPart ? state.parent : doc.outline).addItem(`${number} ${heading.text}`.trim(), outline);
  if (!isPart) state.parent = item;

  const words = wordsOf(doc, heading.tokens, { face: 'bold', size });
  if (number) words.unshift(...numberWords(flow, number, size));
  tagged(flow, isPart ? 'H3' : 'H2', (tag) => setParagraph(flow, tag, { words, leading }));
  flow.y += style.leading * (isPart ? 0.15 : 0.3);
}

/** The number with a wider space after it than between words. */
function numberWords(flow: Flow, number: string, size: number): Word[] {
  const width = size * 0.4;
  const gap = {
    text: '',
    face: 'bold',
    size,
    width,
    box: { width, ascent: 0, descent: 0, draw: () => {} },
  } as const;
  return wordsOf(flow.doc, [{ type: 'text', raw: number, text: number }], { face: 'bold', size }).map(
    (word) => ({
      pieces: [...word.pieces, gap],
      width: word.width + width,
      space: size * 0.22,
    }),
  );
}

/** The name a heading is linked to by: `Where a mark lives` → `where-a-mark-lives`. */
function placeOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
