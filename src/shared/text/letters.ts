/**
 * Letters that Unicode takes for letters of their own, which NFKD leaves alone, and what those write for them who do not
 * have them on their keyboard: as Unicode's transform Latin-ASCII has it (CLDR), in small letters. Signs of breath and
 * stress that stand in a word as letters are not written at all.
 */
const LATIN = `æ ae ǝ e ə e œ oe ø o ð d đ d ħ h ı i ȷ j ĸ q ł l ŋ n ŧ t þ th ß ss
  ƀ b ƃ b ɓ b ƈ c ɕ c ȼ c ƌ d ɖ d ɗ d ȡ d ᵭ d ɛ e ɇ e ƒ f ᵮ f ɠ g ǥ g ɡ g ɦ h ⱨ h ƕ hv ɨ i ɩ i ɉ j ʝ j ƙ k ⱪ k
  ƚ l ɫ l ɬ l ɭ l ȴ l ⱡ l ɱ m ɲ n ƞ n ɳ n ȵ n ɔ o ɵ o ȣ ou ƣ oi ƥ p ᵽ p ɋ q ɍ r ɽ r ɾ r ȿ s ʂ s ƫ t ƭ t ʈ t ȶ t ⱦ t
  ʉ u ʊ u ʋ v ɯ w ⱳ w ƴ y ɏ y ƶ z ȥ z ʐ z ʑ z ɀ z ⱬ z ⱥ a ɑ a ɐ a ʒ z ȸ db ȹ qp ꜳ aa ꜵ ao ꜷ au ꜹ av ꝏ oo
  ᴀ a ᴁ ae ʙ b ᴄ c ᴅ d ᴇ e ꜰ f ɢ g ʜ h ɪ i ᴊ j ᴋ k ʟ l ᴍ m ɴ n ᴏ o ɶ oe ᴘ p ʀ r ꜱ s ᴛ t ᴜ u ᴠ v ᴡ w ʏ y ᴢ z`;
/** One letter, by its place in the word or by who wrote it: the final sigma, and yeh and kaf of Persian and Arabic. */
const OTHERS = 'ς σ ى ي ی ي ک ك';
const SILENT = 'ʻʽʾʿʹʺˈˊˋ';

const PAIRS = `${LATIN} ${OTHERS}`.split(/\s+/);
const PLAIN = new Map([
  ...Array.from({ length: PAIRS.length / 2 }, (_, index): [string, string] => [
    PAIRS[2 * index] ?? '',
    PAIRS[2 * index + 1] ?? '',
  ]),
  ...Array.from(SILENT, (sign): [string, string] => [sign, '']),
]);
const LETTER = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'gu');

/** Writes such letters with those that everybody has. For text in small letters. */
export const plainLetters = (text: string): string =>
  text.replace(LETTER, (letter) => PLAIN.get(letter) ?? letter);
