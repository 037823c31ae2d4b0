import type { Paper } from './entities/paper.ts';
import { toPlainText } from './text/display.ts';
import { familyName } from './text/family-name.ts';

/** File systems take 255 bytes; this leaves room for " (2)" and an ending that a download adds. */
const MOST_BYTES = 200;

/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

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
  const name = cut([who, plain(toPlainText(title))].filter(Boolean).join(' - '), MOST_BYTES) || 'Paper';
  return `${DEVICE.test(name) ? `${name}_` : name}.pdf`;
}

/** What a copy with the reader's annotations in it is called. */
export const annotatedName = (paper: Parameters<typeof copyName>[0]): string =>
  copyName(paper).replace(/\.pdf$/, ' (annotated).pdf');

/**
 * A name that a file is to be saved under, made safe; undefined where nothing is left of it.
 * @param ending of the kind of file, without its dot: the name gets it where it has not
 */
export function safeFileName(name: string, ending = 'pdf'): string | undefined {
  const isEnded = name.toLowerCase().endsWith(`.${ending}`);
  const bare = cut(plain(isEnded ? name.slice(0, -ending.length - 1) : name), MOST_BYTES);
  if (!bare) return undefined;
  return `${DEVICE.test(bare) ? `${bare}_` : bare}.${ending}`;
}
