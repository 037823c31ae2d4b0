import { composeAccents } from '../text/accents.ts';
import { joinBrokenWords } from '../text/broken-words.ts';
import { spellLigatures } from '../text/ligatures.ts';

/** What begins an address or identifier that may go on in the next line. */
const ADDRESS = /(?:https?:|ftp:|www\.|doi(?:\.org)?[:/]|\b10\.\d{4,9}\/|arxiv[:/.]|\babs\/)\S*$/i;
const LONGEST_ADDRESS = 500;
const LONGEST_TEXT = 20_000;
const DOI = /\b10\.\d{4,9}\/\S*$/;
/** Behind an address, these begin the next sentence. */
const WORD =
  /^(?:accessed|last|retrieved|online|available|visited|version|in|on|and|pages?|pp?|vol|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|pmlr|isbn|issn|pmid|pmcid|url|doi|arxiv)[.,:;]*$/i;
const ADDRESS_START = /^(?:https?:|ftp:|www\.|doi[:.]|arxiv[:.])/i;
const YEAR = /^\(?(?:19|20)\d{2}[a-z]?[.,;:)\]]*$/;
/** Whole already, with the full stop that ends the sentence. */
const WHOLE = /(?:arxiv[:.]|\babs\/)\d{4}\.\d{4,5}(?:v\d+)?\.$/i;
/** Archives of arXiv's ids before 2007 whose hyphen may end a line. */
const ARCHIVE_START =
  /\b(?:hep|astro|cond|gr|nucl|math|quant|q|alg|comp|chao|patt|solv|adap|acc|supr|mtrl|funct|dg)-$/;

/** Whether the address that ends a line goes on with the first word of the next. */
function goesOn(address: string, next: string, isAll: boolean): boolean {
  const end = address.at(-1) ?? '';
  const isDoi = DOI.test(address);
  if (/^https?:\/?$/i.test(address)) return next.startsWith('/');
  if (address.endsWith('://')) return /^\w/.test(next);
  if (/^[./?&=#%_][\p{L}\d]/u.test(next) || /^-[\p{L}\d]/u.test(next)) return true;
  if (WHOLE.test(address) || WORD.test(next) || ADDRESS_START.test(next) || /^[([“"‘']/.test(next))
    return false;
  if ('/_=&?#%~-'.includes(end)) return !YEAR.test(next) || end === '-' || isDoi;
  if (end === '.' || end === ':') {
    if (YEAR.test(next)) return isDoi && isAll;
    return /^[\d\p{Ll}]/u.test(next) || /[\d/_-]/.test(next);
  }
  if (end === ')') return isDoi && /^\d[\d-]*\d/.test(next) && !YEAR.test(next);
  if (/[,;\]]/.test(end)) return false;
  return /\w[/_=&%?#]\w|^[a-z\d-]+\.(?:html?|pdf|php|org|com|net|edu|io|jl)\b/.test(next);
}

/** What stands between two lines of a text: nothing within a word, number or address, else a line feed. */
function seam(text: string, next: string): string {
  const word = /^\S*/.exec(next)?.[0] ?? '';
  const address = ADDRESS.exec(text.slice(-LONGEST_ADDRESS))?.[0];
  if (address !== undefined) return goesOn(address, word, word === next) ? '' : '\n';
  if (ARCHIVE_START.test(text) && /^[a-z]+(?:\.[A-Z]{2})?\/\d{7}/.test(word)) return '';
  if (/\d[–—-]$/.test(text) && /^\d/.test(next)) return '';
  return '\n';
}

/**
 * The text of an entry from its lines: words, numbers and addresses that a line's end broke are whole again, ligatures
 * and accents are letters, white space is single.
 */
export function joinLines(lines: readonly string[]): string {
  const [first = '', ...rest] = lines.map((line) =>
    composeAccents(spellLigatures(line.slice(0, LONGEST_TEXT))).trim(),
  );
  const joined = rest.reduce((text, next) => text + seam(text, next) + next, first);
  return joinBrokenWords(joined.replace(/\bar-\nXiv/gi, 'arXiv'))
    .replace(/(\p{L})-\n(?=[\p{Lu}\d])/gu, '$1-')
    .replace(/\s+/g, ' ')
    .replace(/(https?:\/\/) (?=\w)/gi, '$1')
    .trim()
    .slice(0, LONGEST_TEXT);
}
