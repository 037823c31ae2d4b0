import { describe, expect, it } from 'vitest';
import {
  destinationOfHref,
  placeOnPage,
  resolveDestination,
} from '../../../../src/renderer/pdf/destination.ts';
import type { PDFDocumentProxy } from '../../../../src/renderer/pdf/pdfjs.ts';

describe('an explicit destination', () => {
  it.each([
    [[0, { name: 'XYZ' }, 72, 700, null], { left: 72, top: 700 }],
    [[0, { name: 'XYZ' }, null, null, 0], { left: undefined, top: undefined }],
    [[0, { name: 'FitH' }, 640], { top: 640 }],
    [[0, { name: 'FitR' }, 10, 20, 110, 220], { left: 10, top: 220 }],
    [[0, { name: 'Fit' }], {}],
    [[0], {}],
    // Cut short: other readers follow them to their page.
    [[0, { name: 'XYZ' }, 28.346], { left: 28.346, top: undefined }],
    [[0, { name: 'FitH' }], { top: undefined }],
    [[0, { name: 'FitR' }, 1, 2], { left: 1, top: undefined }],
    [[0, 'XYZ', 1, 2], {}],
    [[0, { name: 'XYZ' }, 'x', Number.NaN], { left: undefined, top: undefined }],
  ])('%j names a place', (explicit, place) => {
    expect(placeOnPage(explicit)).toEqual(place);
  });
});

describe('the address of a link', () => {
  it('holds the name or the array that pdf.js escaped', () => {
    const explicit = [{ num: 25, gen: 0 }, { name: 'XYZ' }, 72, 700, 0];
    expect(destinationOfHref(`#${escape(JSON.stringify(explicit))}`)).toEqual(explicit);
    expect(destinationOfHref(`#${escape('cite.Müller 2020')}`)).toBe('cite.Müller 2020');
    expect(destinationOfHref('#12')).toBe('12');
  });

  it('is none when it leads out of the paper or nowhere', () => {
    for (const href of [null, '', '#', 'https://example.org/#cite.a']) {
      expect(destinationOfHref(href)).toBeUndefined();
    }
  });
});

describe('following a destination', () => {
  const pdf = {
    numPages: 9,
    getDestination: async (name: string) =>
      name === 'cite.a' ? [{ num: 7, gen: 0 }, { name: 'XYZ' }, 50, 600, null] : null,
    getPageIndex: async ({ num }: { num: number }) => {
      if (num !== 7) throw new Error('no such page');
      return 4;
    },
  } as unknown as PDFDocumentProxy;

  it('leads to the page and the place on it', async () => {
    expect(await resolveDestination(pdf, 'cite.a')).toEqual({ page: 5, left: 50, top: 600, name: 'cite.a' });
    expect(await resolveDestination(pdf, [2, { name: 'FitH' }, 40])).toEqual({ page: 3, top: 40 });
  });

  it('leads nowhere when name, page or array are wrong', async () => {
    for (const wrong of ['cite.b', [9, { name: 'Fit' }], [-1], [{ num: 8, gen: 0 }], [null], []]) {
      expect(await resolveDestination(pdf, wrong)).toBeUndefined();
    }
  });
});
