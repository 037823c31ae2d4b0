import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotation } from '#shared/entities/annotation.ts';
import type { TextFormat } from '#shared/entities/exchange.ts';
import { readAnnotations } from '#shared/interchange/read-annotations.ts';
import { STANDARD_TEMPLATES } from '#shared/interchange/standard-templates.ts';
import { FILE_KINDS, writeText } from '#shared/interchange/write-text.ts';
import { anyAnnotation, makePaper, storedAnnotation } from '../../../support/exported-papers.ts';

const paper = makePaper({ doi: '10.1/x(y)', title: 'Attention, “All” You; Need' });

function exported(format: TextFormat, annotations: readonly Annotation[]): string {
  return writeText([{ paper, annotations }], {
    format,
    label: 'Everything',
    template: (name) => STANDARD_TEMPLATES[name],
    now: '2026-01-01T00:00:00.000Z',
  });
}

const given = (annotation: object) =>
  Object.fromEntries(Object.entries(annotation).filter(([, value]) => value !== undefined));

test.each(['w3c', 'hypothesis', 'csv', 'json'] as const)(
  '%s brings back every annotation as it was',
  (format) => {
    fc.assert(
      fc.property(fc.array(anyAnnotation, { maxLength: 6 }), (annotations) => {
        const parsed = readAnnotations(exported(format, annotations));
        if (annotations.length === 0 && format === 'csv') return;
        expect(parsed?.errors).toEqual([]);
        const back = parsed?.annotations.map(({ mark }) => given(mark));
        expect(back).toEqual(annotations.map(({ paperId: _, hasPicture: __, ...rest }) => given(rest)));
      }),
      { numRuns: 300 },
    );
  },
);

test.each(Object.keys(FILE_KINDS) as TextFormat[])('%s has quotes as people read them', (format) => {
  const quote = {
    type: 'TextQuoteSelector' as const,
    exact: 'opti\u0002\nmized code',
    prefix: 'image cap\u0002\ntions and ',
    suffix: ' is pre\u0002\ntrained',
  };
  const text = exported(format, [storedAnnotation({ quote })]);
  expect(text).toContain('optimized code');
  for (const sign of ['\u0002', String.raw`\u0002`]) expect(text).not.toContain(sign);
});

test.each(['w3c', 'hypothesis', 'csv', 'json'] as const)('%s says which paper it is', (format) => {
  fc.assert(
    fc.property(anyAnnotation, (annotation) => {
      const [back] = readAnnotations(exported(format, [annotation]))?.annotations ?? [];
      expect(back?.paper).toMatchObject({
        id: paper.id,
        arxivId: '1706.03762',
        doi: '10.1/x(y)',
        title: paper.title,
      });
      if (annotation.documentSha256) expect(back?.paper.sha256).toBe(annotation.documentSha256);
    }),
    { numRuns: 20 },
  );
});

test.each(['markdown', 'obsidian', 'logseq', 'text'] as const)(
  '%s is not taken for a file to import',
  (format) => {
    fc.assert(
      fc.property(fc.array(anyAnnotation, { maxLength: 3 }), (annotations) => {
        expect(readAnnotations(exported(format, annotations))).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  },
);
