import { readableQuote } from '../anchoring/readable-quote.ts';
import type { Annotation } from '../entities/annotation.ts';
import { KIND_NAMES } from '../kind-names.ts';
import { openLink } from '../open-link.ts';
import { toPlainText } from '../text/display.ts';
import { type ExportedPaper, webAddressOf } from './exported.ts';

function writeAnnotation({ id, paperId, kind, page, pageLabel, quote, note, tags }: Annotation): string {
  const where = `page ${pageLabel ?? page}`;
  const lines = [
    quote ? `“${readableQuote(quote.exact)}” (${where})` : `${KIND_NAMES[kind]} on ${where}`,
    note.trim().replace(/^(?=.)/gm, '    '),
    tags.length > 0 && `Tags: ${tags.join(', ')}`,
    openLink({ paper: paperId, annotation: id }),
  ];
  return lines.filter(Boolean).join('\n');
}

/** Papers and their annotations for people to read anywhere. */
export function writePlainText(papers: readonly ExportedPaper[]): string {
  const texts = papers.map(({ paper, annotations }) => {
    const authors = paper.authors.map(({ name }) => name).join(', ');
    const year = paper.publishedAt?.slice(0, 4);
    const head = [toPlainText(paper.title), [authors, year].filter(Boolean).join(', '), webAddressOf(paper)];
    return [head.filter(Boolean).join('\n'), ...annotations.map(writeAnnotation)].join('\n\n');
  });
  return texts.map((text) => `${text}\n`).join('\n\n');
}
