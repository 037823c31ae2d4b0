/** What is said of a file that looks like nothing that is known. */
export const NOT_A_PDF = 'not a PDF';

/** Why a file cannot be read as PDF, in one line for the user, seen from what it starts with. */
export function whyNotPdf(head: Uint8Array): string | undefined {
  if (head.length === 0) return 'the file is empty';
  const start = Buffer.from(head.subarray(0, 1024)).toString('latin1');
  const text = start.replace(/^(?:\u00ef\u00bb\u00bf|\s)+/, '');
  if (/^<(?:!doctype html|html|head|body|!--)/i.test(text)) return 'this is a web page, not a PDF';
  if (start.includes('%PDF-')) return undefined;
  if (/^[[{]/.test(text)) return 'this is JSON, not a PDF';
  if (start.startsWith('\u0089PNG') || start.startsWith('\u00ff\u00d8\u00ff') || start.startsWith('GIF8'))
    return 'this is a picture, not a PDF';
  if (start.startsWith('\u001f\u008b')) return 'this is a gzip archive, not a PDF: unpack it first';
  if (start.startsWith('PK\u0003\u0004')) return 'this is a zip archive, not a PDF: unpack it first';
  return NOT_A_PDF;
}

/** PDFium's error codes, https://pdfium.googlesource.com/pdfium/+/main/public/fpdfview.h (FPDF_GetLastError). */
const FORMAT = 3;
const PASSWORD = 4;
const SECURITY = 5;

/** Whether PDFium could not open a document only for want of its password. */
export const isLocked = (code: number): boolean => code === PASSWORD;

/** Whether it found no pages in it: another program may. */
export const isDamaged = (code: number): boolean => code !== PASSWORD && code !== SECURITY;

/** Why PDFium could not open a document. `tail` is the last kilobyte of the file. */
export function whyNotOpened(code: number, tail: Uint8Array): string {
  if (code === PASSWORD) return 'needs a password';
  if (code === SECURITY) return 'encrypted in a way Offprint cannot read';
  const whole = Buffer.from(tail).includes('%%EOF');
  if (code === FORMAT && !whole) return 'the PDF is cut off: its end is missing';
  return 'the PDF is damaged: no pages can be found in it';
}
