/**
 * Stands between two signs and takes their meaning: it has no width and breaks no line. Logseq's parser (mldoc) knows no
 * backslash escapes: what follows one stays as it is and the backslash is seen, and `\[12\]` is a formula.
 */
const JOINER = '\u2060';

/** Signs that a joiner cannot keep from having a meaning, and letters that look like them and have none. */
const TWINS: Record<string, string> = {
  '*': '\u2217',
  '`': '\u02cb',
  $: '\uff04',
  '#': '\uff03',
  '<': '\uff1c',
};

/** Whether the sign stands where a pair of it begins, and later where that ends: nothing to do for "$5 to $6". */
function isPaired(text: string, sign: string): boolean {
  let open = text.indexOf(sign);
  while (open >= 0 && /^\s?$/.test(text.charAt(open + 1))) open = text.indexOf(sign, open + 1);
  if (open < 0) return false;
  let close = text.lastIndexOf(sign);
  while (close > open && /\s/.test(text.charAt(close - 1))) close = text.lastIndexOf(sign, close - 1);
  return close > open;
}

function withoutPairs(text: string, sign: string): string {
  const twin = TWINS[sign] ?? sign;
  return isPaired(text, sign) ? text.replaceAll(sign, twin) : text;
}

/** Text that Logseq shows as it is, within a block. https://github.com/logseq/mldoc */
export function escapeLogseq(text: string): string {
  return (
    ['*', '`', '$']
      .reduce(withoutPairs, text)
      // A tag: any # before a sign that is not the end of a name as in "C#".
      .replace(/(?<![\p{L}\p{N}])#(?=\S)|#(?=[^\s.,;:!?])/gu, TWINS['#'] ?? '#')
      // An address of mail.
      .replace(/<(?=[^\s@<]{0,320}@)/g, TWINS['<'] ?? '<')
      .replace(/(?<![\p{L}\p{N}])_/gu, `${JOINER}_`)
      // [[page]], ((block)), {{macro}}, ~~, ==, ^^, @@ …
      .replace(/([~=^[({@])(?=\1)/g, `$1${JOINER}`)
      .replace(/\](?=\()/g, `]${JOINER}`)
      // A footnote, Hiccup.
      .replace(/\[(?=[\^:])/g, `[${JOINER}`)
      .replace(/[\^_](?=\{)/g, `$&${JOINER}`)
      // A command of LaTeX, a formula.
      .replace(/\\/g, `\\${JOINER}`)
      // HTML, a date.
      .replace(/<(?=[A-Za-z\d/!])/g, `<${JOINER}`)
      // What a line means by how it begins: a heading, a quote, a list, a table, a rule.
      .replace(/^([^\S\n]*)(?=[#>|+*:-]|\d{1,9}[.)]|~~~)/gm, `$1${JOINER}`)
  );
}
