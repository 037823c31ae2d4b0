/** What is not looked into: code, formulas, characters that stand for themselves. */
const KEPT = /`+([^`]+)`+|(\$\$[^$]+\$\$|\$[^$\n]+\$)|\\([!-/:-@[-`{-~])/g;
/** Stand around the number of a kept part; of no language, so no text has them. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];
const NUMBERED = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');

/** What stands at the start of a line: headings, quotes, bullets, numbers, tasks. */
const LINE_START = /^[ \t]*(?:(?:>|#{1,6}|[-*+]|\d{1,9}[.)])[ \t]+|>)+(?:\[[ xX]\][ \t]+)?/gm;
const RULE_OR_FENCE = /^[ \t]*(?:(?:[-*_][ \t]*){3,}|`{3,}.*|~{3,}.*|=+|-+)[ \t]*$/gm;

/** A text without the marks of Markdown. */
function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]+)>/g, '$1')
    .replace(/(\*\*\*|\*\*|\*|~~)(?=\S)([^*~]*[^\s*~])\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])(__?)(?=\S)([^_]*[^\s_])\1(?![\p{L}\p{N}])/gu, '$2');
}

/** Cuts at a word, and not inside a formula. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length - 1);
  const isInFormula = start.split('$').length % 2 === 0;
  const end = isInFormula ? start.lastIndexOf('$') : text.lastIndexOf(' ', length - 1);
  return `${start.slice(0, end > length / 2 ? end : start.length).trimEnd()}…`;
}

/**
 * The start of a text in Markdown as one line of plain words, at most so many characters: for rows, where nothing is
 * laid out. Formulas stay as they are.
 */
export function plainMarkdown(markdown: string, length: number): string {
  const kept: string[] = [];
  const words = markdown
    // More than enough for a line of plain words: a note may be a book.
    .slice(0, length * 10)
    .replace(/[\ue000\ue001]/g, '')
    .replace(RULE_OR_FENCE, '')
    .replace(LINE_START, '')
    .replace(KEPT, (_, code?: string, formula?: string, char?: string) => {
      kept.push(code ?? formula ?? char ?? '');
      return `${OPEN}${kept.length - 1}${CLOSE}`;
    });
  const text = plain(words).replace(NUMBERED, (_, index: string) => kept[Number(index)] ?? '');
  return cut(text.replace(/\s+/g, ' ').trim(), length);
}
