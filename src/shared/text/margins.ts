/** So many lines in a row that count up one by one are counted by the page, not by their author. */
const LEAST = 6;

const leading = /^\s*(\d{1,4})(?:\s+|$)/;
const trailing = /(?:^|\s+)(\d{1,4})\s*$/;

/** Takes away the numbers of one margin, where lines in a row count up one by one. */
function withoutCount(lines: readonly string[], number: RegExp): string[] {
  const values = lines.map((line) => Number(number.exec(line)?.[1] ?? Number.NaN));
  const kept = [...lines];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && values[to] === (values[to - 1] ?? 0) + 1) to++;
    if (to - from >= LEAST) for (let i = from; i < to; i++) kept[i] = (lines[i] ?? '').replace(number, '');
    from = to;
  }
  return kept;
}

/** The text of a page without the numbers of its lines and its own at its top or foot. */
export function withoutMargins(page: string): string {
  if (!/\d/.test(page)) return page;
  const lines = withoutCount(withoutCount(page.split('\n'), leading), trailing);
  const isNumber = (line: string | undefined) => /^\s*\d{1,4}\s*$/.test(line ?? '');
  if (lines.length > 1 && isNumber(lines.at(-1))) lines.pop();
  if (lines.length > 1 && isNumber(lines[0])) lines.shift();
  return lines.join('\n');
}
