import type { ExportTemplate, TemplateFormat } from '../entities/exchange.ts';
import type { ExportedPaper } from './exported.ts';
import { escapeLogseq } from './logseq-escape.ts';
import { escapeMarkdown } from './markdown-escape.ts';
import { BrokenTemplate, type Compiled, compileTemplate, type Fields } from './template.ts';
import { ANNOTATION_FIELDS, annotationView, PAPER_FIELDS, paperView } from './template-view.ts';

/** Which part of a template is broken; the cause says how, and where in that part. */
export class BrokenPart extends Error {
  override name = 'BrokenPart';
  readonly part: keyof ExportTemplate;
  readonly line: number;
  readonly column: number;

  constructor(part: keyof ExportTemplate, { message, line, column }: BrokenTemplate) {
    super(`The template for the ${part} is broken in line ${line}, column ${column}: ${message}`);
    this.part = part;
    this.line = line;
    this.column = column;
  }
}

type Escape = (text: string) => string;

function compile(
  part: keyof ExportTemplate,
  template: ExportTemplate,
  { fields, escaped }: { fields: Fields; escaped: Escape },
): Compiled {
  try {
    return compileTemplate(template[part].replace(/\r\n?/g, '\n'), fields, escaped);
  } catch (error) {
    throw error instanceof BrokenTemplate ? new BrokenPart(part, error) : error;
  }
}

/**
 * Papers and their annotations as Markdown, after a template: its part for the annotation once for each, and all of these
 * where the part for the paper says `{{{annotations}}}`.
 * @throws BrokenPart
 */
export function writeMarkdown(
  papers: readonly ExportedPaper[],
  template: ExportTemplate,
  format: TemplateFormat,
): string {
  const escaped = format === 'logseq' ? escapeLogseq : escapeMarkdown;
  const writePaper = compile('paper', template, { fields: PAPER_FIELDS, escaped });
  const writeAnnotation = compile('annotation', template, { fields: ANNOTATION_FIELDS, escaped });
  const texts = papers.map((exported) => {
    const view = paperView(exported, papers.length === 1);
    const annotations = exported.annotations.map((annotation) =>
      writeAnnotation(annotationView(annotation, view)),
    );
    return `${writePaper({ ...view, annotations: annotations.join('') }).trimEnd()}\n`;
  });
  // In Logseq an empty line would belong to the block before it.
  return texts.join(format === 'logseq' ? '' : '\n');
}
