import { foldText } from '#shared/text/fold.ts';

/**
 * What makes two names one: how they are encoded (NFKC, https://www.unicode.org/reports/tr15/), their case and their
 * white space do not tell lists apart; accents do.
 */
export const listNameKey = (name: string): string =>
  // Upper case first: "ß" and "SS", final and other sigma meet only there.
  name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC').replace(/\s+/g, ' ').trim();

/** The longest that a list may be called, as `ListName` has it. */
const LONGEST = 120;

/** The name, or numbered like "Café (2)" where it is taken. */
export function freeListName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number += 1) {
    const end = ` (${number})`;
    free = name.slice(0, LONGEST - end.length) + end;
  }
  return free;
}

/**
 * The lists that a written name means: the one it names, else those it names but for accents.
 * @param isPrefix the name is only begun
 */
export function listsNamed<List extends { name: string }>(
  lists: readonly List[],
  name: string,
  isPrefix = false,
): List[] {
  const key = listNameKey(name);
  const exact = isPrefix ? [] : lists.filter((list) => listNameKey(list.name) === key);
  if (exact.length > 0) return exact;
  const wanted = foldText(name);
  return lists.filter((list) => {
    const folded = foldText(list.name);
    return isPrefix ? folded.startsWith(wanted) : folded === wanted;
  });
}
