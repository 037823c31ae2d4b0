import { describe, expect, test } from 'vitest';
import { writeAnnotationCsv } from '#shared/interchange/annotation-columns.ts';
import { writePlainText } from '#shared/interchange/plain-text.ts';
import { readAnnotations } from '#shared/interchange/read-annotations.ts';
import { writeHypothesis } from '#shared/interchange/write-hypothesis.ts';
import { writeW3c } from '#shared/interchange/write-w3c.ts';
import { makePaper, storedAnnotation } from '../../../support/exported-papers.ts';

const paper = makePaper();
const annotation = storedAnnotation({
  quote: { type: 'TextQuoteSelector', exact: 'models', prefix: 'the ', suffix: ' are' },
  position: { type: 'TextPositionSelector', start: 10, end: 16 },
  note: 'Why?',
  tags: ['a'],
});

test('pages are called what they call themselves; what counts them counts on', () => {
  const annotations = [{ ...annotation, page: 3, pageLabel: 'iii' }];
  const exported = [{ paper, annotations }];
  expect(writePlainText(exported)).toContain('(page iii)');
  expect(writeHypothesis(exported, '2026-01-01T00:00:00.000Z', () => undefined)).toMatch(
    /"index": 2,\s+"label": "iii"/,
  );
  expect(writeW3c(exported, 'Everything', () => undefined)).toContain('"page=3"');
  const [columns = '', row = ''] = writeAnnotationCsv(exported).split('\n');
  const at = columns.split(',').indexOf('page');
  expect(columns.split(',').slice(at, at + 2)).toEqual(['page', 'page_label']);
  expect(row).toContain(',3,iii,');
});

describe('the W3C’s model', () => {
  test('says in its own words what it has words for', () => {
    const collection = JSON.parse(
      writeW3c([{ paper, annotations: [annotation] }], 'Everything', () => undefined),
    );
    expect(collection).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { offprint: expect.any(String) }],
      type: 'AnnotationCollection',
      label: 'Everything',
      total: 1,
      first: { type: 'AnnotationPage', startIndex: 0 },
    });
    expect(collection.first.items[0]).toMatchObject({
      id: `urn:uuid:${annotation.id}`,
      type: 'Annotation',
      motivation: 'highlighting',
      created: annotation.createdAt,
      modified: annotation.updatedAt,
      body: [
        { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: 'Why?' },
        { type: 'TextualBody', purpose: 'tagging', value: 'a' },
      ],
      target: {
        source: { id: 'https://arxiv.org/abs/1706.03762', format: 'application/pdf' },
        selector: [
          {
            type: 'FragmentSelector',
            conformsTo: 'http://tools.ietf.org/rfc/rfc8118',
            value: 'page=3',
            refinedBy: annotation.position,
          },
          annotation.quote,
        ],
      },
    });
  });

  test('is read in all the shapes it allows', () => {
    const one = {
      type: 'Annotation',
      body: { type: 'TextualBody', value: 'Hm', purpose: 'commenting' },
      target: {
        source: { id: 'https://doi.org/10.1000/182' },
        selector: { type: 'TextQuoteSelector', exact: 'x' },
      },
      creator: { name: 'Ada' },
      created: '2020-01-01T10:00:00+02:00',
    };
    for (const shape of [
      one,
      [one],
      { type: 'AnnotationPage', items: [one] },
      { type: ['Container', 'AnnotationCollection'], first: { type: 'AnnotationPage', items: [one] } },
    ]) {
      expect(readAnnotations(JSON.stringify(shape))).toMatchObject({
        errors: [],
        annotations: [
          {
            paper: { doi: '10.1000/182' },
            mark: {
              kind: 'highlight',
              quote: { exact: 'x', prefix: '', suffix: '' },
              note: 'Hm',
              author: 'Ada',
              createdAt: '2020-01-01T08:00:00.000Z',
            },
          },
        ],
      });
    }
  });

  test('whose pages lie elsewhere is refused with what to do', () => {
    const collection = { type: 'AnnotationCollection', first: 'https://example.org/page1' };
    expect(() => readAnnotations(JSON.stringify(collection))).toThrow(/pages are not in the file/);
  });

  test('an annotation that another program changed keeps what is Offprint’s own', () => {
    const text = writeW3c([{ paper, annotations: [annotation] }], 'x', () => undefined).replace(
      '"Why?"',
      '"Because"',
    );
    expect(readAnnotations(text)?.annotations[0]?.mark).toMatchObject({
      id: annotation.id,
      note: 'Because',
      rects: annotation.rects,
      position: annotation.position,
    });
  });

  test('values that do not fit are named', () => {
    const text = writeW3c([{ paper, annotations: [annotation, annotation] }], 'x', () => undefined).replace(
      '"yellow"',
      '"beige"',
    );
    expect(readAnnotations(text)).toMatchObject({
      annotations: [{ where: 'annotation 2' }],
      errors: [{ where: 'annotation 1', why: expect.stringMatching(/^offprint:mark\.color: /) }],
    });
  });
});

describe('Hypothesis', () => {
  test('gets what its client brings in', () => {
    const area = storedAnnotation({
      kind: 'area',
      page: 2,
      rects: [{ page: 2, x1: 1, y1: 2, x2: 3, y2: 4 }],
    });
    const content = JSON.parse(
      writeHypothesis(
        [{ paper, annotations: [annotation, area] }],
        '2026-01-01T00:00:00.000Z',
        () => undefined,
      ),
    );
    expect(content).toMatchObject({ export_date: '2026-01-01T00:00:00.000Z', annotations: [{}, {}] });
    expect(content.annotations[0]).toMatchObject({
      uri: 'https://arxiv.org/pdf/1706.03762',
      text: 'Why?',
      tags: ['a'],
      document: { title: ['Attention Is All You Need'] },
      target: [{ selector: [{ type: 'PageSelector', index: 2, label: '3' }, annotation.quote] }],
    });
    // Offsets within a page would mean another place there.
    expect(JSON.stringify(content.annotations[0].target)).not.toContain('TextPositionSelector');
    expect(content.annotations[1].target[0].selector).toContainEqual({
      type: 'ShapeSelector',
      anchor: 'page',
      shape: { type: 'rect', left: 1, bottom: 2, right: 3, top: 4 },
    });
  });

  test('an area drawn there is an area here', () => {
    const read = readAnnotations(
      JSON.stringify({
        uri: 'https://arxiv.org/pdf/1706.03762',
        target: [
          {
            selector: [
              { type: 'PageSelector', index: 1 },
              {
                type: 'ShapeSelector',
                anchor: 'page',
                shape: { type: 'rect', left: 1, top: 9, right: 3, bottom: 2 },
              },
            ],
          },
        ],
      }),
    );
    expect(read?.annotations[0]?.mark).toMatchObject({
      kind: 'area',
      page: 2,
      rects: [{ page: 2, x1: 1, y1: 2, x2: 3, y2: 9 }],
    });
  });
});

test.each([
  '{}',
  '[]',
  '{"annotations":[]}',
  '{"theme":"dark"}',
  '[{"paper":{"id":"2401.01234","title":"T"},"title":"T"}]',
  '{"annotations":[{"id":1,"label":"cat"}]}',
  '{broken',
  'null',
  'Dear Ada, thank you.',
])('%s is no file of annotations', (text) => expect(readAnnotations(text)).toBeUndefined());
