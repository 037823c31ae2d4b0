import type { Paper } from './entities/paper.ts';
import { cleanLatex } from './text/clean-latex.ts';

/** File systems take 255 bytes; this leaves room for " (2)" and an ending that a download adds. */
const MOST_BYTES = 200;

/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** "van der Berg" stays with its particles only where they are written small. */
function familyName(name: string): string {
  if (name.includes(',')) return name.slice(0, name.indexOf(',')).trim();
  const words = name.trim().split(/\s+/);
  while (words.length > 1 && SUFFIX.test(words.at(-1) ?? '')) words.pop();
  let from = words.length - 1;
  while (from > 1 && /^\p{Ll}/u.test(words[from - 1] ?? '')) from -= 1;
  return words.slice(from).join(' ');
}

/** Text without what some file system forbids in a name: separators, control and invisible characters, `:*?"<>|`. */
function plain(text: string): string {
  return (
    text
      .normalize('NFC')
      // The two joiners are part of how some scripts are written.
      .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, ' ')
      .replace(/\s*[:/\\|]\s*/g, ' - ')
      .replace(/["*?<>]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^[\s.-]+|[\s.-]+$/g, '')
  );
}

/** How many bytes of UTF-8 a text takes. */
const bytesOf = (text: string): number => encodeURIComponent(text).replace(/%../g, '-').length;

/** Cut to so many bytes of UTF-8, between characters. */
function cut(text: string, bytes: number): string {
  let length = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    length += bytesOf(segment);
    if (length > bytes) return kept.trimEnd();
    kept += segment;
  }
  return kept;
}

/** What a copy of a paper's PDF is called: "Vaswani 2017 - Attention is all you need.pdf". Safe on every file system. */
export function copyName({
  title,
  authors,
  publishedAt,
}: Pick<Paper, 'title' | 'authors' | 'publishedAt'>): string {
  const [first] = authors;
  const who = [first && plain(familyName(first.name)), publishedAt?.slice(0, 4)].filter(Boolean).join(' ');
  const name =
    cut([who, plain(cleanLatex(title).replaceAll('$', ''))].filter(Boolean).join(' - '), MOST_BYTES) ||
    'Paper';
  return `${DEVICE.test(name) ? `${name}_` : name}.pdf`;
}

/** A name that a file is to be saved under, made safe; undefined where nothing is left of it. */
export function safeFileName(name: string): string | undefined {
  const bare = cut(plain(name.replace(/\.pdf$/i, '')), MOST_BYTES);
  if (!bare) return undefined;
  return `${DEVICE.test(bare) ? `${bare}_` : bare}.pdf`;
}
