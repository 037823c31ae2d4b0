import { expect, test } from 'vitest';
import type { Annotation } from '#shared/entities/annotation.ts';
import { oneOfEach } from '../../../../src/renderer/annotations/one-of-each.ts';
import { newAnnotation } from '../../../support/annotations.ts';

const made = (documentSha256: string, carriedFrom?: string): Annotation => ({
  ...newAnnotation({ paperId: 'doi:10.1/x', documentSha256, ...(carriedFrom && { carriedFrom }) }),
  hasPicture: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
});

test('shows the original or the copy, whichever is on the PDF shown', () => {
  const original = made('v1');
  const copy = made('v2', original.id);
  const third = made('v3', original.id);
  const onlyFirst = made('v1');
  const all = [original, copy, third, onlyFirst];
  const on = (shown: string) => oneOfEach(all, ({ documentSha256 }) => documentSha256 !== shown);
  expect(on('v1')).toEqual([original, onlyFirst]);
  expect(on('v2')).toEqual([copy, onlyFirst]);
  expect(on('v3')).toEqual([third, onlyFirst]);
});
