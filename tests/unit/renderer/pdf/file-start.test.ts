import { expect, it } from 'vitest';
import { isWebPage } from '../../../../src/renderer/pdf/file-start.ts';

it.each([
  '<!DOCTYPE html><html><head>',
  '\n\n<html lang="en">',
  '<!-- %PDF-1.7 --> <!doctype HTML>',
  '<body>Access denied',
])('%j begins a web page', (start) => {
  expect(isWebPage(start)).toBe(true);
});

it.each(['%PDF-1.7\n<html>', '', 'no longer a PDF', '\u001f\ufffd\b', '<?xml version="1.0"?>'])(
  '%j does not',
  (start) => {
    expect(isWebPage(start)).toBe(false);
  },
);
