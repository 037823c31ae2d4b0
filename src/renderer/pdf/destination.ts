import type { PDFDocumentProxy } from './pdfjs.ts';

/** A destination in a PDF: a name, or a page with a place on it. ISO 32000-2, 12.3.2. */
export type Destination = string | unknown[];

/** Where a destination leads, in PDF space. */
export interface ResolvedDestination {
  /** From 1. */
  page: number;
  left?: number;
  top?: number;
  /** Its name, where it has one. */
  name?: string;
}

const coordinate = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** The place that an explicit destination names on its page. ISO 32000-2, table 149. */
export function placeOnPage([, kind, ...values]: readonly unknown[]): { left?: number; top?: number } {
  const { name } = (kind ?? {}) as { name?: unknown };
  const [a, b, , d] = values.map(coordinate);
  switch (name) {
    case 'XYZ':
      return { left: a, top: b };
    case 'FitH':
    case 'FitBH':
      return { top: a };
    case 'FitV':
    case 'FitBV':
      return { left: a };
    case 'FitR':
      return { left: a, top: d };
    default:
      return {};
  }
}

async function pageOf(document: PDFDocumentProxy, target: unknown): Promise<number | undefined> {
  if (typeof target === 'number') return target >= 0 && target < document.numPages ? target + 1 : undefined;
  if (!target || typeof target !== 'object') return undefined;
  return (await document.getPageIndex(target as Parameters<typeof document.getPageIndex>[0])) + 1;
}

/** Follows a destination to its page; nothing when it leads nowhere. */
export async function resolveDestination(
  document: PDFDocumentProxy,
  destination: Destination,
): Promise<ResolvedDestination | undefined> {
  try {
    const isNamed = typeof destination === 'string';
    const explicit = isNamed ? await document.getDestination(destination) : destination;
    const page = await pageOf(document, explicit?.[0]);
    if (!explicit || !page || page < 1) return undefined;
    return { page, ...placeOnPage(explicit), ...(isNamed && { name: destination }) };
  } catch {
    return undefined;
  }
}

/** The destination pdf.js wrote into the address of an internal link; nothing when there is none. */
export function destinationOfHref(href: string | null): Destination | undefined {
  if (!href?.startsWith('#') || href.length < 2) return undefined;
  // pdf.js escapes so, and reads it so.
  const text = unescape(href.slice(1));
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : text;
  } catch {
    return text;
  }
}
