import { describe, expect, test } from 'vitest';
import { fromPdf } from '../../../../../src/main/sources/pdf-annotations/from-pdf.ts';
import type { PdfAnnotation } from '../../../../../src/main/sources/pdf-annotations/pdf-annotation.ts';

const found = (values: Partial<PdfAnnotation>): PdfAnnotation => ({
  page: 1,
  index: 0,
  object: 9,
  subtype: 'Text',
  name: '',
  rect: { x1: 10, y1: 10, x2: 30, y2: 30 },
  quads: [],
  contents: '',
  hasAppearance: false,
  isHidden: false,
  author: '',
  created: '',
  modified: '',
  strokes: [],
  isGrouped: false,
  isState: false,
  ownMark: '',
  ...values,
});

const bring = (...annotations: Partial<PdfAnnotation>[]) =>
  fromPdf(
    annotations.map((values, index) => found({ index, ...values })),
    { paperId: 'file:x', sha256: 'x' },
  ).map(({ annotation }) => annotation);

describe('annotations of a PDF', () => {
  test.each([[[10, 30, 90, 30, 10, 20, 90, 20]], [[10, 20, 90, 20, 90, 30, 10, 30]]])(
    'have their lines from corners in whatever order: %j',
    (quad) =>
      expect(bring({ subtype: 'Highlight', quads: [quad] })[0]?.rects).toEqual([
        { page: 1, x1: 10, y1: 20, x2: 90, y2: 30 },
      ]),
  );

  test('are named by the file, else by their place, and never twice alike', () =>
    expect(bring({ name: 'a' }, { name: 'a' }, {}).map(({ origin }) => origin)).toEqual([
      'pdf:x#a',
      'pdf:x#1/1',
      'pdf:x#1/2',
    ]));

  test('keep the words of what is written as rich text only', () => {
    const rich =
      '<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml"><p dir="ltr">This is <b>from</b>\n Preview &amp; co.</p><p><span style="color:#f00">A second<br/>line</span></p></body>';
    expect(bring({ subtype: 'FreeText', rich })[0]?.note).toBe('This is from Preview & co.\nA second\nline');
    expect(bring({ subtype: 'FreeText', rich, contents: 'Said' })[0]?.note).toBe('Said');
    expect(bring({ subtype: 'FreeText', rich: 'no tags at all' })[0]?.note).toBe('no tags at all');
    expect(bring({ subtype: 'FreeText', rich: '<body><p>broken <i>off' })[0]?.note).toBe('broken off');
  });

  test('that answer one another end in one note', () =>
    expect(
      bring(
        { contents: 'Why?', author: 'A' },
        { contents: 'Because.', author: 'B', inReplyTo: 0 },
        { contents: 'I see.', inReplyTo: 1 },
        { contents: 'Accepted', inReplyTo: 0, isState: true },
      ),
    ).toMatchObject([{ note: 'Why?\n\nB: Because.\n\nI see.', author: 'A' }]));

  test('that answer one another in a ring are none the less brought in', () =>
    expect(bring({ contents: 'One', inReplyTo: 1 }, { contents: 'Two', inReplyTo: 0 })).toHaveLength(2));

  test('that mark a place of their own stay marks, whatever they belong to', () =>
    expect(
      bring({ subtype: 'Caret', contents: 'new' }, { subtype: 'StrikeOut', inReplyTo: 0, isGrouped: true }),
    ).toHaveLength(2));

  test('that are nowhere on a page are kept as lost', () =>
    expect(
      bring({ subtype: 'Highlight', rect: { x1: 0, y1: 0, x2: 0, y2: 0 }, contents: 'Kept' })[0],
    ).toMatchObject({ rects: [], placement: 'lost', note: 'Kept' }));

  test('whose comment only repeats the marked text have no note', () =>
    expect(
      bring({
        subtype: 'Highlight',
        contents: 'marked  text',
        quote: { type: 'TextQuoteSelector', exact: 'marked\ntext', prefix: '', suffix: '' },
      })[0]?.note,
    ).toBe(''));

  test('with a broken mark of ours in them are read as any other', () =>
    expect(bring({ contents: 'Seen', ownMark: '{"v":1,"annotation":{"id":"x"}}' })[0]).toMatchObject({
      kind: 'note',
      note: 'Seen',
    }));
});
