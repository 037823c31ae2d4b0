/** What stands above or below the line. */
export interface Script {
  kind: 'script';
  position: 'super' | 'sub';
  text: string;
}

type Part = { kind: 'text'; text: string } | Script;

/** In prose an underscore parts the words of a name, and a caret stands for a power, so that only what is sure counts. */
const IN_PROSE =
  /(?<=[\p{L}\p{N})\]}|])(?:(\^)(?:(-?\d{1,6})|([\p{L}*+∞†])(?![\p{L}\p{N}(])|\{([^{}^$\\]{1,24})\})|(_)\{([^{}^$\\]{1,24})\})/gu;
const IN_MATHS =
  /(\^)(?:([\p{L}\p{N}*+∞′])|\{([^{}^$\\]{1,24})\})|(_)(?:([\p{L}\p{N}])|\{([^{}^$\\]{1,24})\})/gu;

/** Parts a text at its scripts: "X^{2}", "10^-6", "π^*", "x_{t}". */
export function splitScripts(text: string, where: 'prose' | 'maths' = 'prose'): Part[] {
  if (!/[_^]/.test(text)) return text === '' ? [] : [{ kind: 'text', text }];
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(where === 'prose' ? IN_PROSE : IN_MATHS)) {
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    const [sign, content = ''] = match.slice(1).filter((group) => group !== undefined);
    parts.push({ kind: 'script', position: sign === '^' ? 'super' : 'sub', text: content });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

const LETTERS = '0123456789+-=()aehijklmnoprstuvx';
const SIGNS = {
  super: new Map(Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵉʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛˣ', (sign, index) => [LETTERS[index], sign])),
  sub: new Map(Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ', (sign, index) => [LETTERS[index], sign])),
};

/** A script in plain text: by Unicode's signs where there are such for all of it, else as it is typed. */
export function toPlainScript({ position, text }: Script): string {
  const signs = Array.from(text, (character) => SIGNS[position].get(character));
  if (!signs.includes(undefined)) return signs.join('');
  const mark = position === 'super' ? '^' : '_';
  return /^[\p{L}\p{N}]$/u.test(text) || /^[*+∞′]$/.test(text) ? `${mark}${text}` : `${mark}{${text}}`;
}
