import { describe, expect, test } from 'vitest';
import { decodeText, detectFile, isLikelySource } from '../../../../src/main/sources/detect-file.ts';

const detect = (content: string | Uint8Array, name = 'file') =>
  detectFile(typeof content === 'string' ? Buffer.from(content) : content, name);

describe('the kind of a file', () => {
  test.each([
    ['%PDF-1.7\n\0\0', 'paper', 'pdf'],
    ['HTTP/1.1 200 OK\r\n\r\n%PDF-1.4', 'paper.bin', 'pdf'],
    ['<html>', 'paper.pdf', 'pdf'],
    ['  <!doctype html>', 'page.txt', 'html'],
    ['<!-- %PDF-1.7 -->', 'page.html', 'html'],
    ['\ufeff[{}]', 'feed.txt', 'json'],
    ['{"a":1}', 'feed.json', 'json'],
    ['Daily Papers', 'page', 'text'],
  ])('%j in %s', (content, name, kind) => expect(detect(content, name)).toBe(kind));

  test('is unknown for what is empty or binary', () => {
    expect(detect('')).toBeUndefined();
    expect(detect(' \n')).toBeUndefined();
    expect(detect('\u0089PNG\r\n\0\0', 'picture.png')).toBeUndefined();
  });

  test('is text in UTF-16', () => {
    expect(detect(Buffer.from('\ufeffDaily Papers', 'utf16le'))).toBe('text');
    expect(detect(Buffer.from('\ufeff<html>', 'utf16le'))).toBe('html');
  });
});

test('text is read in the usual encodings', () => {
  expect(decodeText(Buffer.from('\ufeff• ü', 'utf16le'))).toBe('• ü');
  expect(decodeText(Buffer.from('• ü'))).toBe('• ü');
  expect(decodeText(Uint8Array.of(0x95, 0x20, 0xfc))).toBe('• ü');
});

test('in folders only likely files are looked at', () => {
  expect(['a.PDF', 'a.html', 'a.txt', 'a'].every(isLikelySource)).toBe(true);
  expect(['a.png', 'a.zip', 'a.docx', 'a.css'].some(isLikelySource)).toBe(false);
});
