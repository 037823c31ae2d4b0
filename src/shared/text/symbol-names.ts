/** What signs are called that stand for words, in folded text: by the name that TeX and keyboards have for them. */
const GREEK =
  `α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi
  ο omicron π pi ρ rho σ sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega`.split(/\s+/);

const NAMES = new Map(
  Array.from({ length: GREEK.length / 2 }, (_, index) => [
    GREEK[2 * index] ?? '',
    GREEK[2 * index + 1] ?? '',
  ]),
);
/** A Greek letter beside others is a letter of a Greek word. */
const SYMBOL = /(?<!\p{Script=Greek})[α-ω](?!\p{Script=Greek})/gu;
const GREEK_LETTER = /[α-ω]/;

/** Spells out the Greek letters that stand as symbols: "β-vae" and "beta-vae" are one word. For folded text. */
export const nameSymbols = (folded: string): string =>
  GREEK_LETTER.test(folded) ? folded.replace(SYMBOL, (letter) => NAMES.get(letter) ?? letter) : folded;
