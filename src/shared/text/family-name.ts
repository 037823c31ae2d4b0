const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** The family name of an author. "van der Berg" stays with its particles only where they are written small. */
export function familyName(name: string): string {
  if (name.includes(',')) return name.slice(0, name.indexOf(',')).trim();
  const words = name.trim().split(/\s+/);
  while (words.length > 1 && SUFFIX.test(words.at(-1) ?? '')) words.pop();
  let from = words.length - 1;
  while (from > 1 && /^\p{Ll}/u.test(words[from - 1] ?? '')) from -= 1;
  return words.slice(from).join(' ');
}
