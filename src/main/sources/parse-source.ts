import type { FileKind } from './detect-file.ts';
import { parseFeedJson } from './hugging-face/feed-items.ts';
import { parsePageHtml } from './saved-page/page-html.ts';
import { parsePageText } from './saved-page/page-text.ts';
import type { ParsedSource, SourceFile } from './source-file.ts';

const PARSERS: Record<Exclude<FileKind, 'pdf'>, (text: string, file: SourceFile) => ParsedSource> = {
  html: parsePageHtml,
  json: parseFeedJson,
  text: parsePageText,
};

/**
 * Reads a text file of the kind `detectFile` found.
 *
 * @throws UnreadableSource when the file as a whole cannot be read
 */
export function parseSource(kind: Exclude<FileKind, 'pdf'>, text: string, file: SourceFile): ParsedSource {
  return PARSERS[kind](text, file);
}
