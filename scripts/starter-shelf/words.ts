import type { Token } from 'marked';
import { type Face, widthOf } from './faces.ts';
import { type Box, formulaBox } from './formula.ts';

/** Where a link leads: out of the paper, or to a named place in it. */
export type Target = { url: string } | { place: string };

/** A stretch of text in one face, or a formula, within a word. */
export interface Piece {
  text: string;
  face: Face;
  size: number;
  width: number;
  target?: Target;
  box?: Box;
}

/** What no line may break: pieces set solid, and the width of the space after them. */
export interface Word {
  pieces: Piece[];
  width: number;
  space: number;
}

interface Style {
  face: Face;
  size: number;
  target?: Target;
}

/** Splits inline Markdown into words, measured in the faces they will be set in. */
export function wordsOf(doc: PDFKit.PDFDocument, tokens: Token[], style: Style): Word[] {
  const words: Word[] = [];
  let open: Piece[] = [];
  const close = (space: number) => {
    if (open.length > 0) words.push({ pieces: open, width: sum(open), space });
    open = [];
  };
  for (const piece of pieces(doc, tokens, style)) {
    if (piece.box) {
      open.push(piece);
      continue;
    }
    piece.text.split(/([ \n]+)/).forEach((part, index) => {
      if (index % 2 === 1) close(widthOf(doc, ' ', piece.face, piece.size));
      else if (part) open.push({ ...piece, text: part, width: widthOf(doc, part, piece.face, piece.size) });
    });
  }
  close(0);
  return words;
}

const sum = (pieces: Piece[]) => pieces.reduce((width, piece) => width + piece.width, 0);

function* pieces(doc: PDFKit.PDFDocument, tokens: Token[], style: Style): Generator<Piece> {
  for (const token of tokens) {
    switch (token.type) {
      case 'math': {
        const box = formulaBox(doc, String(token.text), style.size, false);
        yield { ...style, text: String(token.text), width: box.width, box };
        break;
      }
      case 'strong':
        yield* pieces(doc, token.tokens ?? [], {
          ...style,
          face: style.face.startsWith('sans') ? 'sans-bold' : 'bold',
        });
        break;
      case 'em':
        yield* pieces(doc, token.tokens ?? [], { ...style, face: 'italic' });
        break;
      case 'link':
        yield* pieces(doc, token.tokens ?? [], { ...style, target: targetOf(String(token.href)) });
        break;
      case 'codespan':
        if (/[^ -~]/.test(String(token.text))) throw new Error(`Code is set in ASCII only: ${token.raw}`);
        yield { ...style, face: 'code', text: String(token.text), width: 0 };
        break;
      case 'text':
      case 'escape':
        if ('tokens' in token && token.tokens?.length) yield* pieces(doc, token.tokens, style);
        else yield { ...style, text: String(token.text), width: 0 };
        break;
      default:
        throw new Error(`Markdown "${token.type}" within a line is not covered: ${token.raw}`);
    }
  }
}

function targetOf(href: string): Target {
  return href.startsWith('#') ? { place: href.slice(1) } : { url: href };
}
