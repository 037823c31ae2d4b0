import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Marked, type Token } from 'marked';
import { z } from 'zod';
import { CalendarDate } from '../../src/shared/entities/date.ts';

const Header = z.object({
  title: z.string(),
  abstract: z.string(),
  keywords: z.string().transform((list) => list.split(',').map((word) => word.trim())),
  /** The day it is published and listed in the feed. */
  date: CalendarDate,
  /** Place in that day's feed, from 0. */
  rank: z.coerce.number().int(),
  columns: z.coerce.number().int().default(1),
});

/** A paper's source: the header's fields and the Markdown below it as tokens. */
export type Source = z.infer<typeof Header> & { slug: string; tokens: Token[] };

/** Markdown with TeX: `$…$` in a line, `$$` on lines of their own around a formula. */
const markdown = new Marked({
  extensions: [
    {
      name: 'formula',
      level: 'block',
      tokenizer: (source) => tokenOf('formula', /^\$\$\n([\s\S]+?)\n\$\$(?:\n+|$)/.exec(source)),
    },
    {
      name: 'math',
      level: 'inline',
      start: (source) => source.indexOf('$'),
      tokenizer: (source) => tokenOf('math', /^\$([^$\n]+)\$/.exec(source)),
    },
  ],
});

function tokenOf(type: string, match: RegExpExecArray | null) {
  return match?.[1] === undefined ? undefined : { type, raw: match[0], text: match[1].trim() };
}

/**
 * Reads a source: `key: value` lines between two lines of `---`, then Markdown. The slug is the file's name.
 * Throws when a field of the header is missing or wrong.
 */
export function readSource(file: string): Source {
  const [, head = '', body = ''] = /^---\n([\s\S]+?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  const fields = head.split('\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  });
  const header = Header.parse(Object.fromEntries(fields));
  return { ...header, slug: basename(file, '.md'), tokens: inlineOf(body, 'block') };
}

/** Tokens of a body (`block`) or of a stretch of text within a line (`inline`). */
export function inlineOf(text: string, level: 'block' | 'inline' = 'inline'): Token[] {
  const lexer = new markdown.Lexer(markdown.defaults);
  return level === 'block' ? lexer.lex(text) : lexer.inlineTokens(text);
}
