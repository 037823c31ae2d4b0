import type { TemplateFormat, TextFormat } from '#shared/entities/exchange.ts';

export interface FormatWords {
  id: TextFormat;
  name: string;
  /** What it is for, in a line. */
  hint: string;
}

const LOSSLESS = 'Brought in again, nothing is lost.';

export const FORMATS: readonly FormatWords[] = [
  { id: 'markdown', name: 'Markdown', hint: 'For any editor. Every mark has a link back to its place.' },
  {
    id: 'obsidian',
    name: 'Obsidian',
    hint: 'Markdown with properties, callouts and a block id for every mark.',
  },
  { id: 'logseq', name: 'Logseq', hint: 'An outline of blocks with properties; block ids stay the same.' },
  { id: 'text', name: 'Plain text', hint: 'Quotes, notes and links, to read anywhere.' },
  {
    id: 'csv',
    name: 'Table (CSV)',
    hint: `One mark a row, for spreadsheets. It can be brought in again; only pictures are left out.`,
  },
  { id: 'w3c', name: 'Web Annotation (W3C)', hint: `The web’s standard, as JSON-LD. ${LOSSLESS}` },
  { id: 'hypothesis', name: 'Hypothesis', hint: `JSON that the Hypothesis client imports. ${LOSSLESS}` },
  { id: 'json', name: 'Offprint JSON', hint: `Papers and marks as Offprint has them. ${LOSSLESS}` },
];

export const hasTemplate = (format: TextFormat): format is TemplateFormat =>
  format === 'markdown' || format === 'obsidian' || format === 'logseq';
