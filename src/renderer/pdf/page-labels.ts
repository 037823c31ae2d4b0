import { tellingLabels } from '#shared/page-labels.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';

/** What the pages of an open document call themselves. */
export async function readPageLabels(document: PDFDocumentProxy): Promise<string[] | undefined> {
  const labels = await document.getPageLabels().catch(() => null);
  return tellingLabels(labels ?? [], document.numPages);
}

/**
 * The page (from 1) that is meant by what was typed: the one of that label, in spite of case and spaces, else the
 * one of that number.
 */
export function pageOfLabel(
  typed: string,
  labels: readonly string[] | undefined,
  pages: number,
): number | undefined {
  const wanted = typed.trim();
  if (!wanted) return undefined;
  const exact = labels?.indexOf(wanted) ?? -1;
  if (exact >= 0) return exact + 1;
  const alike = labels?.findIndex((label) => label.toLowerCase() === wanted.toLowerCase()) ?? -1;
  if (alike >= 0) return alike + 1;
  const number = /^\d+$/.test(wanted) ? Number(wanted) : Number.NaN;
  return number >= 1 && number <= pages ? number : undefined;
}
