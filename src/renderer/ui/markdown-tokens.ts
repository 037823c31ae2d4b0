import { Marked, type MarkedExtension, type Token } from 'marked';
import { toSegments } from '#shared/text/display.ts';

/** A formula within Markdown. */
export interface MathsToken {
  type: 'maths';
  raw: string;
  tex: string;
  display: boolean;
}

/** What may be a formula at the start of a text. */
const FORMULA = /^(?:\$\$[^$]+\$\$|\$(?:\\.|[^$\\])+\$|\\\(.+?\\\)|\\\[.+?\\\])/s;

/** Formulas go before all of Markdown's own signs: `$a_1 b_2$` is not emphasised. What is a formula is for titles to say. */
const formulas: MarkedExtension = {
  extensions: [
    {
      name: 'maths',
      level: 'inline',
      start: (text) => /\$|\\[([]/.exec(text)?.index,
      tokenizer(text): MathsToken | undefined {
        const [raw = ''] = FORMULA.exec(text) ?? [];
        const [segment, more] = raw ? toSegments(raw) : [];
        if (segment?.kind !== 'maths' || more) return undefined;
        return { type: 'maths', raw, tex: segment.tex, display: segment.display };
      },
    },
  ],
};

const options = { gfm: true, breaks: true };
const plain = new Marked(options);
const withMaths = new Marked(options, formulas);

/** The parts of a text in Markdown; nothing where it is nested beyond what the parser can follow. */
export function tokensOf(text: string, { maths }: { maths?: boolean }): Token[] | undefined {
  try {
    return (maths ? withMaths : plain).lexer(text);
  } catch {
    // Not meant to be read as Markdown.
    return undefined;
  }
}
