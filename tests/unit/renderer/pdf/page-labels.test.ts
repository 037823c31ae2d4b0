import { describe, expect, it } from 'vitest';
import { pageOfLabel, readPageLabels } from '../../../../src/renderer/pdf/page-labels.ts';
import type { PDFDocumentProxy } from '../../../../src/renderer/pdf/pdfjs.ts';

const documentWith = (labels: string[] | null, numPages = 3) =>
  ({ numPages, getPageLabels: async () => labels }) as unknown as PDFDocumentProxy;

describe('the labels of pages', () => {
  it('are told where they say more than the numbers', async () => {
    expect(await readPageLabels(documentWith(['i', 'ii', '1']))).toEqual(['i', 'ii', '1']);
    expect(await readPageLabels(documentWith(['1', '2', '3']))).toBeUndefined();
    expect(await readPageLabels(documentWith(['', '', '']))).toBeUndefined();
  });

  it('are none where the file has none, too few, or a broken tree', async () => {
    expect(await readPageLabels(documentWith(null))).toBeUndefined();
    expect(await readPageLabels(documentWith(['i', 'ii']))).toBeUndefined();
    const broken = { numPages: 3, getPageLabels: () => Promise.reject(new Error('broken')) };
    expect(await readPageLabels(broken as unknown as PDFDocumentProxy)).toBeUndefined();
  });
});

describe('what is typed into the page box', () => {
  const labels = ['i', 'ii', '1', '2', 'A-1'];

  it('is a label first, and a number only then', () => {
    expect(pageOfLabel('1', labels, 5)).toBe(3);
    expect(pageOfLabel(' II ', labels, 5)).toBe(2);
    expect(pageOfLabel('a-1', labels, 5)).toBe(5);
    expect(pageOfLabel('5', labels, 5)).toBe(5);
    expect(pageOfLabel('4', undefined, 5)).toBe(4);
  });

  it('leads nowhere when there is no such page', () => {
    for (const typed of ['', '0', '6', '-1', '1.5', 'xiv'])
      expect(pageOfLabel(typed, labels, 5)).toBeUndefined();
  });
});
