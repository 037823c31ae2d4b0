import { expect, test } from 'vitest';
import { decodeId, routes } from '../../../../src/renderer/navigation/routes.ts';

test('ids survive the address, whatever is in them', () => {
  for (const id of ['arxiv:2401.01234', 'arxiv:hep-th/9901001', 'doi:10.1000/a(b)<c>', 'doi:10.1/50%25']) {
    const encoded = routes.paper(id).replace('/paper/', '');
    expect(encoded).not.toContain('/');
    expect(decodeId(encoded)).toBe(id);
  }
});

test('a broken escape is taken literally', () => {
  expect(decodeId('doi:10.1/50%')).toBe('doi:10.1/50%');
});

test('feeds', () => {
  expect([
    routes.feed(),
    routes.feed('week', '2026-06-08'),
    routes.feed('day'),
    routes.feed('trending', '2026-06-08'),
    routes.feed('day', '2026-06-08', 'abc'),
  ]).toEqual([
    '/feed',
    '/feed/week/2026-06-08',
    '/feed/day',
    '/feed/trending',
    '/feed/day/2026-06-08?follow=abc',
  ]);
});

test('the reader with an annotation, or with one of several PDFs', () => {
  expect([
    routes.read('arxiv:2401.01234'),
    routes.read('arxiv:2401.01234', { annotation: 'a1' }),
    routes.read('arxiv:2401.01234', { annotation: 'a1', document: 'f00' }),
  ]).toEqual([
    '/read/arxiv%3A2401.01234',
    '/read/arxiv%3A2401.01234?annotation=a1',
    '/read/arxiv%3A2401.01234?annotation=a1&document=f00',
  ]);
});
