import type { Annotation } from '../entities/annotation.ts';
import type { Paper } from '../entities/paper.ts';
import { openLink } from '../open-link.ts';
import { toPlainText } from '../text/display.ts';
import { type ExportedPaper, type PictureOf, webAddressOf } from './exported.ts';
import { factsOf } from './imported.ts';
import { ownValuesOf } from './own-values.ts';

/**
 * The Web Annotation model, https://www.w3.org/TR/annotation-model/, in its JSON-LD,
 * https://www.w3.org/TR/annotation-vocab/#json-ld-context. What it has no word for stands under `offprint:`, as plain JSON
 * (https://www.w3.org/TR/json-ld11/#json-literals), so that nothing is lost.
 */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    '@version': 1.1,
    offprint: 'https://offprint.github.io/ns#',
    /** All that Offprint knows of the mark: kind, colour, rectangles and strokes in PDF user space … */
    'offprint:mark': { '@id': 'offprint:mark', '@type': '@json' },
    /** Of which paper the source is a PDF. */
    'offprint:paper': { '@id': 'offprint:paper', '@type': '@json' },
  },
];

export const GENERATOR = { id: 'https://offprint.github.io/', type: 'Software', name: 'Offprint' };

/** Open parameters of PDF: `page` counts from 1. https://www.rfc-editor.org/rfc/rfc8118#section-3 */
const PDF_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc8118';

function selectorsOf({ page, position, quote }: Annotation): object[] {
  const fragment = { type: 'FragmentSelector', conformsTo: PDF_FRAGMENTS, value: `page=${page}` };
  // Offsets count within the page's text.
  return [{ ...fragment, ...(position && { refinedBy: position }) }, ...(quote ? [quote] : [])];
}

function bodiesOf({ note, tags }: Annotation, picture: string | undefined): object[] {
  const text = { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note };
  return [
    ...(note === '' ? [] : [text]),
    ...(picture ? [{ id: picture, type: 'Image', format: 'image/png' }] : []),
    ...tags.map((tag) => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
  ];
}

function writeAnnotation(annotation: Annotation, paper: Paper, picture: string | undefined): object {
  const { id, kind, author, createdAt, updatedAt } = annotation;
  const bodies = bodiesOf(annotation, picture);
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: kind === 'note' ? 'commenting' : 'highlighting',
    created: createdAt,
    modified: updatedAt,
    ...(author !== undefined && { creator: { type: 'Person', name: author } }),
    ...(bodies.length > 0 && { body: bodies }),
    target: {
      type: 'SpecificResource',
      source: {
        id: webAddressOf(paper) ?? openLink({ paper: paper.id }),
        type: 'Text',
        format: 'application/pdf',
        'dc:title': toPlainText(paper.title),
        'offprint:paper': factsOf(paper),
      },
      selector: selectorsOf(annotation),
    },
    'offprint:mark': ownValuesOf(annotation),
  };
}

/** Annotations as one AnnotationCollection with one AnnotationPage. */
export function writeW3c(papers: readonly ExportedPaper[], label: string, pictureOf: PictureOf): string {
  const items = papers.flatMap(({ paper, annotations }) =>
    annotations.map((annotation) => writeAnnotation(annotation, paper, pictureOf(annotation))),
  );
  const collection = {
    '@context': CONTEXT,
    type: 'AnnotationCollection',
    label,
    generator: GENERATOR,
    total: items.length,
    first: { type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
