const LAST = String.raw`(?:(?:[dD]e[rlns]?|[vV][ao]n|[lL][ae]|[dD][aiou]s?|[tT]e[rn]|[aA]l|[eE]l|[bB]en|[zZ]u[rm]?|’t) ?)*\p{Lu}[\p{L}\p{M}’'‘-]*`;

/** A name turned round, its initials behind a comma: "Vaswani, A.", "Bouchet-Valat, M. K.". */
const INVERTED = new RegExp(String.raw`^(?:${LAST} ?){1,3},\s?\p{Lu}\p{M}*[.,;: -]`, 'u');
/** Initials without anything, "Smith AB,"; not "Kush R. Varshney.". */
const VANCOUVER = new RegExp(
  String.raw`^(?:${LAST} ){1,3}(?:\p{Lu}{1,3}(?:[,:;]| \(| Jr| et al)|\p{Lu}{1,3}\.\s(?!(?:${LAST} ?){1,3}(?:[.,]| and | et al)))`,
  'u',
);
const COLLABORATION = /^[^.,]{2,40} collaboration,/i;
const CONTINUED = new RegExp(
  String.raw`^(?:(?:and|&) |et al|\p{Lu}\p{M}*\.(?:[ ,;:-]|$)|…|(?:${LAST} ?){1,3},\s?\p{Lu}\p{M}*\.)`,
  'u',
);

const SMALL_WORD =
  /^(?:and|&|et|al|others|de|del|della|der|den|des|di|da|do|dos|du|van|von|vom|zu|zur|ten|ter|te|la|le|el|bin|ibn|y|e|i|of|for|the|on|in|eds?|jr|sr|\d(?:st|nd|rd|th)|ii|iii|iv|…|\.\.\.|ʼt|’t|'t|d’\p{Lu}.*|-\p{L}|collaborations?|contributors|authors|team|group|consortium|investigators|with|other)$/iu;

/** How many authors a list may have in characters; collaborations list hundreds. */
const LONGEST = 3000;

/** Whether a stretch of text holds nothing but names. */
export function looksLikeAuthors(text: string): boolean {
  if (text === '' || text.length > LONGEST || /[“”"?!:]|\d{3}/.test(text)) return false;
  const words = text.split(/[\s,;.()]+/).filter((word) => word !== '');
  const strange = words.filter((word) => !/^[^\p{L}]*\p{Lu}/u.test(word) && !SMALL_WORD.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return strange.length === 0 && capitals.length > 0;
}

/**
 * Length of the list of authors that a reference begins with, where a full stop ends it; undefined where none does.
 * The full stop behind an initial is the last only if no name goes on behind it.
 */
export function endOfAuthors(text: string): number | undefined {
  const initialsLast = !COLLABORATION.test(text) && (INVERTED.test(text) || VANCOUVER.test(text));
  for (const match of text.slice(0, LONGEST).matchAll(/[.:](?=\s)/g)) {
    const authors = text.slice(0, match.index);
    const rest = text.slice(match.index + 1).trimStart();
    if (match[0] === ':' && !initialsLast) return undefined;
    const isInitial = /(?:^|[\s.,;-])\p{Lu}\p{M}*$/u.test(authors);
    if (isInitial && !initialsLast) continue;
    if (CONTINUED.test(rest)) continue;
    return looksLikeAuthors(authors) ? match.index : undefined;
  }
  return undefined;
}
