import { isVenue } from './venue.ts';

const SHORTEST = 4;
const LONGEST = 350;

/** Behind these a full stop ends no sentence. */
const ABBREVIATION =
  /(?:\b(?:vs|e\.g|i\.e|etc|et al|cf|approx|no|st|dr|mr|mrs|vol|fig|resp|ca|sp|spp|var)|(?:^|[\s(.])\p{Lu})\.$/iu;
/** What titles do not begin with. */
const JOURNAL_WORD = /^(?:phys|proc|nucl|rev|lett|eur|int|trans|ann|adv|nature|science|plos one)$/i;
const NO_TITLE =
  /^(?:(?:in|proc|proceedings|journal|arxiv|corr|ph\.?\s?d|master|technical report|tech\. rep|url|doi|pages?|pp|vol(?:ume)?|accessed|available|retrieved|eds?|editors?|phys|springer|https?|www)\b(?=[\s.,:/(])(?!\s+(?:search|defen[cs]e|praise|pursuit|situ|vitro|vivo|silico|context|the))|\d+[\s,.(]|[([])/iu;

/** The first sentence of a text; a full stop before a small letter ends none. */
function firstSentence(text: string): string {
  for (const match of text.matchAll(
    /[.?!](?=\s+(?:[\p{Lu}\d“"‘([]|[aA]r[xX]iv|npj|pages?\b|pp\.|bio[rR]xiv|med[rR]xiv|eprint|v\d|url\b|doi\b|https?:))/gu,
  )) {
    const sentence = text.slice(0, match.index + 1);
    // The last word of a title may be a single letter: two letters of a sentence tell it from an initial.
    if (match[0] === '.' && ABBREVIATION.test(sentence)) continue;
    return sentence;
  }
  return text;
}

/** What may be a title without what surrounds it; undefined when it can be none. */
export function asTitle(text: string): string | undefined {
  const title = text
    .replace(/\s(?:https?:|URL\s|doi:|arXiv:).*$/i, '')
    .replace(/\s\([^()]*\b(?:19|20)\d{2}\)[.,]?$/, '')
    .replace(/,\s(?:\p{L}+\s)?(?:19|20)\d{2}[a-z]?\.?$/u, '')
    .replace(/[\s.,;:]+$/, '')
    .trim();
  if (title.length < SHORTEST || title.length > LONGEST || NO_TITLE.test(title) || JOURNAL_WORD.test(title))
    return undefined;
  // Several initials behind commas are names.
  if (/(?:,\s\p{Lu}\.[ ,].*){2}/u.test(title)) return undefined;
  return /\p{L}{3}/u.test(title) ? title : undefined;
}

/** The title that a text begins with, up to the end of its sentence. */
export function leadingTitle(text: string): string | undefined {
  const trimmed = text.trim();
  return isVenue(trimmed) ? undefined : asTitle(firstSentence(trimmed));
}
