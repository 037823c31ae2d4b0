import type { Annotation } from '../entities/annotation.ts';
import type { Paper } from '../entities/paper.ts';
import { openLink } from '../open-link.ts';
import { toPlainText } from '../text/display.ts';
import { type ExportedPaper, type PictureOf, webAddressOf } from './exported.ts';
import { factsOf } from './imported.ts';
import { ownValuesOf } from './own-values.ts';

/** Hypothesis names users by account and server; one who has none there is somebody on this machine. */
const userOf = (author: string | undefined): string =>
  `acct:${author?.replace(/[^\w.]+/g, '_').slice(0, 30) || 'offprint'}@localhost`;

/** Where its PDF is, as a reader with the Hypothesis client would have it open. */
const uriOf = (paper: Paper): string =>
  paper.arxivId
    ? `https://arxiv.org/pdf/${paper.arxivId}`
    : (webAddressOf(paper) ?? openLink({ paper: paper.id }));

// Its TextPositionSelector counts from the start of the document, and ours from that of the page: only the quote is told.
function selectorsOf({ page, pageLabel = String(page), quote, kind, rects }: Annotation): object[] {
  const [rect] = rects;
  const area = kind === 'area' && rect && { left: rect.x1, bottom: rect.y1, right: rect.x2, top: rect.y2 };
  return [
    { type: 'PageSelector', index: page - 1, label: pageLabel },
    ...(quote ? [quote] : []),
    ...(area ? [{ type: 'ShapeSelector', anchor: 'page', shape: { type: 'rect', ...area } }] : []),
  ];
}

function writeAnnotation(annotation: Annotation, paper: Paper, picture: string | undefined): object {
  const { id, createdAt, updatedAt, note, tags, author } = annotation;
  const uri = uriOf(paper);
  const user = userOf(author);
  return {
    id,
    created: createdAt,
    updated: updatedAt,
    user,
    user_info: { display_name: author ?? null },
    uri,
    text: note,
    tags,
    group: '__world__',
    permissions: { read: [user], update: [user], delete: [user] },
    hidden: false,
    flagged: false,
    references: [],
    document: { title: [toPlainText(paper.title)] },
    links: { incontext: openLink({ paper: paper.id, annotation: id }) },
    target: [{ source: uri, selector: selectorsOf(annotation) }],
    offprint: { mark: ownValuesOf(annotation), paper: factsOf(paper), picture },
  };
}

/**
 * Annotations as the export of the Hypothesis client, which it also brings in: the API's annotations
 * (https://h.readthedocs.io/en/latest/api-reference/) in a wrapper. What they have no place for stands under `offprint`.
 * @param now when it is written: an instant
 */
export function writeHypothesis(papers: readonly ExportedPaper[], now: string, pictureOf: PictureOf): string {
  const annotations = papers.flatMap(({ paper, annotations: some }) =>
    some.map((annotation) => writeAnnotation(annotation, paper, pictureOf(annotation))),
  );
  const content = {
    export_date: now,
    export_userid: userOf(undefined),
    client_version: 'Offprint',
    annotations,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
