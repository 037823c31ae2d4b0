import { expect, it } from 'vitest';
import { safeExternalUrl } from '../../../../src/renderer/api/external-url.ts';

it.each([
  ['https://arxiv.org/abs/2401.01234', 'https://arxiv.org/abs/2401.01234'],
  ['http://example.org', 'http://example.org/'],
  ['mailto:ada@example.org', 'mailto:ada@example.org'],
  ['https://arxiv.org@evil.example/x', 'https://evil.example/x'],
])('lets %s out as %s', (href, url) => {
  expect(safeExternalUrl(href)).toBe(url);
});

it.each([
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'ftp://example.org/a',
  'offprint://app/',
  'blob:https://example.org/1',
  'C:\\Windows\\calc.exe',
  '//example.org',
  '#chapter.1',
  '',
])('keeps %s in', (href) => {
  expect(safeExternalUrl(href)).toBeUndefined();
});
