import type { WordCount } from '#shared/text/broken-words.ts';
import { isRunningLine } from '#shared/text/running-lines.ts';
import type { Match, Search } from './find-matches.ts';
import type { FindPage } from './find-page.ts';
import { type FindText, sliceOf, toFindText } from './find-text.ts';

/** The end of the first of two pages; places on the second are beyond it. */
const NEXT = 2 ** 31;
const onNext = (unit: number): number => unit + NEXT + 1;

const firstLine = ({ text }: FindText): string => /^[^\n]*/.exec(text)?.[0] ?? '';
const lastLine = ({ text }: FindText): string => /[^\n]*$/.exec(text)?.[0] ?? '';

/** The end of a page and the beginning of the next as one text, without the headers and footers they have in common. */
function acrossPages(page: FindPage, next: FindPage, before: FindPage | undefined): FindText {
  const others = (line: (page: FindPage) => string) => [...(before ? [line(before)] : [])];
  const [header, footer] = [firstLine(next.head), lastLine(page.tail)];
  const isHeader = isRunningLine(header, [firstLine(page.head), ...others(({ head }) => firstLine(head))]);
  const isFooter = isRunningLine(footer, [lastLine(next.tail), ...others(({ tail }) => lastLine(tail))]);
  const tail = isFooter
    ? sliceOf(page.tail, 0, Math.max(0, page.tail.text.length - footer.length - 1))
    : page.tail;
  const head = isHeader ? sliceOf(next.head, header.length + 1, next.head.text.length) : next.head;
  const units = new Uint32Array(tail.text.length + 1 + head.text.length);
  units.set(tail.units);
  units[tail.text.length] = NEXT;
  units.set(head.units.map(onNext), tail.text.length + 1);
  return { text: `${tail.text}\n${head.text}`, units };
}

/** A match that goes on on the next page: what of it is on the first of the two, and the rest. */
export interface MatchOverEnd extends Match {
  /** From there to before there in the next page's pieces of text, as pdf.js joins them. */
  rest: { start: number; end: number };
}

/** Where in the text of a page matches stand that go on on the next. */
export function matchesOverEnd(
  search: Search,
  pages: readonly FindPage[],
  index: number,
  count: WordCount,
): MatchOverEnd[] {
  const [before, page, next] = [pages[index - 1], pages[index], pages[index + 1]];
  if (!page?.tail.text || !next?.head.text) return [];
  const { text, units } = toFindText(acrossPages(page, next, before), count);
  return search.matchesIn(text, search.fold(text)).flatMap(({ index: start, length }) => {
    const [from, to] = [units[start] ?? NEXT, units[start + length - 1] ?? 0];
    if (from >= NEXT || to <= NEXT) return [];
    const restFrom = units.find((unit, at) => at > start && unit > NEXT) ?? to;
    const rest = { start: restFrom - onNext(0), end: to - onNext(0) + 1 };
    const ends = units.findLastIndex((unit) => unit < NEXT);
    const [first, last] = [from, units[ends] ?? from].map((unit) =>
      page.units.findIndex((own) => own >= unit),
    );
    return first === undefined || last === undefined || first < 0
      ? []
      : [{ index: first, length: Math.max(last - first, 0) + 1, rest }];
  });
}
