import { describe, expect, test } from 'vitest';
import type { PageItems } from '#shared/references/text-line.ts';
import type { PDFDocumentProxy } from '../../../../src/renderer/pdf/pdfjs.ts';
import { readReferences } from '../../../../src/renderer/pdf/reference-lines.ts';
import { type PrintStyle, printBibliography, textItem } from '../../../support/print-bibliography.ts';
import { createRandom } from '../../../support/random.ts';

const STYLE: PrintStyle = { label: (index) => `[${index + 1}]`, columns: 1, indent: 20, gap: 0 };
const ENTRIES = Array.from(
  { length: 120 },
  (_, index) => `A. Smith and B. Jones. Title number ${index} of many. In Things, 2019.`,
);

const prose = (page: number): PageItems => ({
  page,
  box: [0, 0, 612, 792],
  items: Array.from({ length: 40 }, (_, line) =>
    textItem('Nothing is said of anything at all in this line', 72, 720 - 12 * line),
  ),
});

/** A document as far as reading references looks into one; `read` tells which pages were. */
function documentOf(pages: readonly PageItems[], outline: unknown = null) {
  const read: number[] = [];
  const document = {
    numPages: pages.length,
    getOutline: async () => outline,
    getDestination: async () => null,
    getPageIndex: async (reference: { num: number }) => reference.num,
    async getPage(number: number) {
      read.push(number);
      const page = pages[number - 1];
      if (!page || page.items.length === 0) throw new Error('This page cannot be read.');
      return { view: page.box, getTextContent: async () => ({ items: [...page.items, { type: 'mark' }] }) };
    },
  };
  return { document: document as unknown as PDFDocumentProxy, read };
}

const list = printBibliography(ENTRIES, STYLE, createRandom(3));
const book = (before: number, after: number): PageItems[] =>
  [
    ...Array.from({ length: before }, () => prose(0)),
    ...list,
    ...Array.from({ length: after }, () => prose(0)),
  ].map((page, index) => ({ ...page, page: index + 1 }));

describe('the references of a document', () => {
  test('are read from all pages of a short one, whichever fail', async () => {
    const pages = [...book(5, 0), { page: 0, box: [], items: [] }];
    const { document, read } = documentOf(pages);
    const entries = await readReferences(document);
    expect(entries).toHaveLength(ENTRIES.length);
    expect(entries[0]?.page).toBe(6);
    expect(read).toHaveLength(pages.length);
  });

  test('are looked for from the end of a long one', async () => {
    const { document, read } = documentOf(book(300, 20));
    expect(await readReferences(document)).toHaveLength(ENTRIES.length);
    expect(Math.min(...read)).toBeGreaterThan(280);
  });

  test('are found where the outline of a long one says', async () => {
    const outline = [
      { title: 'Index', dest: [9, { name: 'Fit' }], items: [] },
      { title: 'Back', items: [{ title: 'Bibliography', dest: [{ num: 100 }, { name: 'Fit' }], items: [] }] },
    ];
    const { document, read } = documentOf(book(100, 400), outline);
    expect(await readReferences(document)).toHaveLength(ENTRIES.length);
    expect(Math.min(...read)).toBe(101);
  });

  test('are given up where a long one has none near its end', async () => {
    const { document, read } = documentOf(Array.from({ length: 1000 }, (_, index) => prose(index + 1)));
    expect(await readReferences(document)).toEqual([]);
    expect(read.length).toBeLessThanOrEqual(150);
  });

  test('are not read on when nobody waits for them', async () => {
    const { document, read } = documentOf(book(5, 0));
    const stop = AbortSignal.abort(new Error('The tab was closed.'));
    await expect(readReferences(document, stop)).rejects.toThrow('The tab was closed.');
    expect(read).toEqual([]);
  });
});
