/** Accents that old TeX fonts set as letters of their own, before the letter they belong to. */
const COMBINING: Record<string, string> = {
  '´': '\u0301',
  '`': '\u0300',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  ˇ: '\u030c',
  '˘': '\u0306',
  '˙': '\u0307',
  '˚': '\u030a',
  '¸': '\u0327',
  '˝': '\u030b',
  '¯': '\u0304',
};
const DOTLESS: Record<string, string> = { ı: 'i', ȷ: 'j' };

/** Puts such accents on their letters: "Mu˜noz" and "J´ on" become "Muñoz" and "Jón". */
export function composeAccents(text: string): string {
  return text.replace(/([´`¨ˆ˜ˇ˘˙˚¸˝¯])[ \n]?(\p{L})/gu, (whole, accent: string, letter: string) => {
    const composed = `${DOTLESS[letter] ?? letter}${COMBINING[accent] ?? ''}`.normalize('NFC');
    return [...composed].length === 1 ? composed : whole;
  });
}
