import { load } from 'cheerio';
import katex from 'katex';
import { drawText, type Face, INK, widthOf } from './faces.ts';

type Doc = PDFKit.PDFDocument;

/** Something with a place on a baseline. Lengths in points; `ascent` and `descent` count away from the baseline. */
export interface Box {
  width: number;
  ascent: number;
  descent: number;
  draw(x: number, baseline: number): void;
}

interface Scene {
  doc: Doc;
  size: number;
  display: boolean;
}

/** One element of Presentation MathML, as KaTeX writes it. */
interface Element {
  name: string;
  text: string;
  attributes: Record<string, string>;
  children: Element[];
}

const RELATIONS = '=<>≤≥∈≈→';
const BINARY = '+−⋅×';

/**
 * Sets a formula: KaTeX reads the TeX, this lays its MathML out with KaTeX's own faces. Covers rows, fractions,
 * scripts, limits and growing brackets, which is what the shelf's papers use; throws on anything else.
 */
export function formulaBox(doc: Doc, tex: string, size: number, display: boolean): Box {
  const mathml = katex.renderToString(tex, { output: 'mathml', displayMode: display, throwOnError: true });
  const $ = load(mathml, { xml: true });
  const read = (node: ReturnType<typeof $>): Element => ({
    name: String(node.prop('tagName')).toLowerCase(),
    text: node.text().replace(/[\u2061\u200b]/g, ''),
    attributes: node.attr() ?? {},
    children: node
      .children()
      .toArray()
      .map((child) => read($(child))),
  });
  return layOut(read($('semantics').children().first()), { doc, size: size * 1.06, display });
}

function layOut(element: Element, scene: Scene): Box {
  const [first, second, third] = element.children;
  switch (element.name) {
    case 'mrow':
    case 'mstyle':
      return row(element.children, scene);
    case 'mi':
      return glyphs(element.text, isItalic(element) ? 'math-italic' : 'math', scene);
    case 'mn':
    case 'mtext':
      return glyphs(element.text, 'math', scene);
    case 'mo':
      return operator(element, scene);
    case 'mspace':
      return gap(Number.parseFloat(element.attributes.width ?? '0') * scene.size);
    case 'msub':
      return scripts(layOut(need(first), scene), second, undefined, scene);
    case 'msup':
      return scripts(layOut(need(first), scene), undefined, second, scene);
    case 'msubsup':
      return scripts(layOut(need(first), scene), second, third, scene);
    case 'munder':
      return under(layOut(need(first), scene), need(second), scene);
    case 'mfrac':
      return fraction(need(first), need(second), scene);
    default:
      throw new Error(`Formula: <${element.name}> is not covered`);
  }
}

function need(element: Element | undefined): Element {
  if (!element) throw new Error('Formula: a part is missing');
  return element;
}

const isItalic = (element: Element) =>
  element.text.length === 1 && element.attributes.mathvariant !== 'normal';

function glyphs(text: string, face: Face, { doc, size }: Scene, ascent = 0.7, descent = 0.2): Box {
  const shown = text.replaceAll('∣', '|');
  return {
    width: widthOf(doc, shown, face, size),
    ascent: ascent * size,
    descent: descent * size,
    draw: (x, y) => drawText(doc, shown, x, y, { face, size }),
  };
}

const gap = (width: number): Box => ({ width, ascent: 0, descent: 0, draw: () => {} });

function operator({ text }: Element, scene: Scene): Box {
  if (text === '') return gap(scene.size / 6);
  if (text === '∑')
    return glyphs(text, 'math-large', scene, scene.display ? 0.95 : 0.7, scene.display ? 0.45 : 0.2);
  const box = glyphs(text, 'math', scene);
  if (RELATIONS.includes(text)) return padded(box, scene.size * 0.278, scene.size * 0.278);
  if (BINARY.includes(text)) return padded(box, scene.size * 0.222, scene.size * 0.222);
  return text === ',' ? padded(box, 0, scene.size * 0.167) : box;
}

function padded(box: Box, left: number, right: number): Box {
  return { ...box, width: left + box.width + right, draw: (x, y) => box.draw(x + left, y) };
}

/** Boxes side by side; brackets marked as fences grow with what is between them. */
function row(elements: Element[], scene: Scene): Box {
  const isFence = (element: Element) => element.attributes.fence === 'true';
  const inner = elements.filter((element) => !isFence(element)).map((element) => layOut(element, scene));
  const height = Math.max(0, ...inner.map((box) => box.ascent + box.descent));
  const grown: Face =
    height > scene.size * 2.2 ? 'math-larger' : height > scene.size * 1.3 ? 'math-large' : 'math';
  const rest = inner.values();
  const boxes = elements.map((element) =>
    isFence(element) ? glyphs(element.text, grown, scene) : (rest.next().value ?? gap(0)),
  );
  return {
    width: boxes.reduce((sum, box) => sum + box.width, 0),
    ascent: Math.max(0, ...boxes.map((box) => box.ascent)),
    descent: Math.max(0, ...boxes.map((box) => box.descent)),
    draw: (x, y) => {
      let at = x;
      for (const box of boxes) {
        box.draw(at, y);
        at += box.width;
      }
    },
  };
}

function scripts(base: Box, sub: Element | undefined, sup: Element | undefined, scene: Scene): Box {
  const small = { ...scene, size: scene.size * 0.72, display: false };
  const below = sub && layOut(sub, small);
  const above = sup && layOut(sup, small);
  const drop = scene.size * 0.18;
  const lift = scene.size * 0.4;
  return {
    width: base.width + Math.max(below?.width ?? 0, above?.width ?? 0) + scene.size * 0.05,
    ascent: Math.max(base.ascent, lift + (above?.ascent ?? 0)),
    descent: Math.max(base.descent, drop + (below?.descent ?? 0)),
    draw: (x, y) => {
      base.draw(x, y);
      above?.draw(x + base.width, y - lift);
      below?.draw(x + base.width, y + drop);
    },
  };
}

function under(base: Box, limit: Element, scene: Scene): Box {
  const below = layOut(limit, { ...scene, size: scene.size * 0.72, display: false });
  const width = Math.max(base.width, below.width) + scene.size * 0.17;
  const drop = base.descent + below.ascent + scene.size * 0.12;
  return {
    width,
    ascent: base.ascent,
    descent: drop + below.descent,
    draw: (x, y) => {
      base.draw(x + (width - base.width) / 2, y);
      below.draw(x + (width - below.width) / 2, y + drop);
    },
  };
}

function fraction(over: Element, beneath: Element, scene: Scene): Box {
  const size = scene.display ? scene.size : scene.size * 0.72;
  const [top, bottom] = [over, beneath].map((part) => layOut(part, { ...scene, size, display: false }));
  if (!top || !bottom) throw new Error('Formula: a fraction has two parts');
  const axis = scene.size * 0.25;
  const air = scene.size * 0.14;
  const width = Math.max(top.width, bottom.width) + scene.size * 0.2;
  return {
    width: width + scene.size * 0.12,
    ascent: axis + air + top.descent + top.ascent,
    descent: bottom.ascent + bottom.descent + air - axis,
    draw: (x, y) => {
      const left = x + scene.size * 0.06;
      top.draw(left + (width - top.width) / 2, y - axis - air - top.descent);
      scene.doc
        .moveTo(left, y - axis)
        .lineTo(left + width, y - axis)
        .lineWidth(0.5)
        .stroke(INK);
      bottom.draw(left + (width - bottom.width) / 2, y - axis + air + bottom.ascent);
    },
  };
}
