import { makeRawPdf, stream } from './raw-pdf.ts';

/** The pages, from 1: their size in points. All but two are US letter; one is turned by the file. */
export const DESTINATION_PAGES = [
  { width: 612, height: 792 },
  { width: 612, height: 400 },
  { width: 612, height: 792 },
  { width: 792, height: 612 },
  { width: 612, height: 792 },
  { width: 612, height: 792 },
  { width: 612, height: 792 },
  { width: 612, height: 792 },
] as const;

/**
 * Entries of the outline by their names: the destination as it stands in the file, `P3` for a reference to page 3, and
 * where it leads, in points from the page's foot; without `top` to the head of the page, without `page` nowhere.
 */
export const DESTINATIONS: Record<string, { source: string; page?: number; top?: number }> = {
  'a place': { source: '[P3 /XYZ 0 400 0]', page: 3, top: 400 },
  'by its name': { source: '(B)', page: 4, top: 200 },
  'a place and a zoom': { source: '[P5 /XYZ 72 500 2]', page: 5, top: 500 },
  'no coordinates': { source: '[P6 /XYZ null null null]', page: 6 },
  'a height alone': { source: '[P6 /XYZ null 300 null]', page: 6, top: 300 },
  'a whole page': { source: '[P4 /Fit]', page: 4 },
  'what is printed': { source: '[P5 /FitB]', page: 5 },
  'a width': { source: '[P3 /FitH 640]', page: 3, top: 640 },
  'a width of what is printed': { source: '[P6 /FitBH 510]', page: 6, top: 510 },
  'a column': { source: '[P5 /FitV 100]', page: 5 },
  'a rectangle': { source: '[P3 /FitR 100 200 300 500]', page: 3, top: 500 },
  'above the page': { source: '[P5 /XYZ 0 5000 0]', page: 5 },
  'cut short': { source: '[P3 /XYZ 28.346]', page: 3 },
  'cut shorter': { source: '[P4 /XYZ]', page: 4 },
  'a page alone': { source: '[P5]', page: 5 },
  'a width of none': { source: '[P6 /FitH]', page: 6 },
  'too much': { source: '[P3 /Fit null 7]', page: 3 },
  'a number of a page': { source: '[3 /Fit]', page: 4 },
  'a page that is not there': { source: '[999 0 R /Fit]' },
};

const FIRST_PAGE = 10;
const FIRST_ENTRY = 40;

const refer = (source: string): string =>
  source.replace(/P(\d)/g, (_, page) => `${FIRST_PAGE + 2 * (Number(page) - 1)} 0 R`);

/**
 * Writes a PDF of pages of several sizes whose outline leads to places named in every way there is, sound and not. The
 * first page has a link to "a place" and one that is cut short.
 */
export function makeDestinationsPdf(path: string): Promise<string> {
  const names = Object.keys(DESTINATIONS);
  const objects: string[] = Array.from({ length: FIRST_ENTRY + names.length - 1 }, () => 'null');
  const set = (number: number, source: string) => {
    objects[number - 1] = source;
  };
  const entry = (index: number) => `${FIRST_ENTRY + index} 0 R`;
  set(1, '<< /Type /Catalog /Pages 2 0 R /Outlines 3 0 R /Names << /Dests 4 0 R >> >>');
  const kids = DESTINATION_PAGES.map((_, index) => refer(`P${index + 1}`)).join(' ');
  set(2, `<< /Type /Pages /Kids [${kids}] /Count ${DESTINATION_PAGES.length} >>`);
  set(3, `<< /Type /Outlines /First ${entry(0)} /Last ${entry(names.length - 1)} /Count ${names.length} >>`);
  set(4, refer('<< /Names [(B) [P4 /XYZ 0 200 0]] >>'));
  set(5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const links = { 6: { x: 72, name: 'a place' }, 7: { x: 172, name: 'cut short' } };
  for (const [number, { x, name }] of Object.entries(links)) {
    const dest = refer(DESTINATIONS[name]?.source ?? '');
    set(Number(number), `<< /Type /Annot /Subtype /Link /Rect [${x} 600 ${x + 60} 620] /Dest ${dest} >>`);
  }
  for (const [index, { width, height }] of DESTINATION_PAGES.entries()) {
    const lines = Array.from(
      { length: Math.floor(height / 100) },
      (_, line) =>
        `BT /F1 12 Tf 72 ${line * 100 + 20} Td (Page ${index + 1}, height ${line * 100 + 20}) Tj ET`,
    );
    const number = FIRST_PAGE + 2 * index;
    const annots = index === 0 ? '/Annots [6 0 R 7 0 R]' : '';
    set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${number + 1} 0 R /Resources << /Font << /F1 5 0 R >> >> ${annots} >>`,
    );
    set(number + 1, stream(lines.join('\n')));
  }
  for (const [index, name] of names.entries()) {
    const before = index > 0 ? `/Prev ${entry(index - 1)}` : '';
    const after = index < names.length - 1 ? `/Next ${entry(index + 1)}` : '';
    const dest = refer(DESTINATIONS[name]?.source ?? '');
    set(FIRST_ENTRY + index, `<< /Title (${name}) /Parent 3 0 R ${before} ${after} /Dest ${dest} >>`);
  }
  return makeRawPdf(path, objects);
}
