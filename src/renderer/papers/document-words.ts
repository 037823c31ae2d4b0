import type { PaperDocument } from '#shared/entities/document.ts';
import { formatDate } from '../ui/format-date.ts';
import { formatBytes, plural } from './describe.ts';

/** "Version 2", or the file's name where the version is not known. */
export function documentName({ version, fileName }: Pick<PaperDocument, 'version' | 'fileName'>): string {
  return version === undefined ? (fileName ?? 'PDF') : `Version ${version}`;
}

/** What is said of a PDF that no search finds words in. */
export const SCAN = 'scan without text';

/** "13 pages", "13 pages, scan without text"; of a locked PDF the pages are not known. */
export function describeExtent({ pages, hasText }: Pick<PaperDocument, 'pages' | 'hasText'>): string {
  if (pages === 0) return 'locked';
  return hasText ? plural(pages, 'page') : `${plural(pages, 'page')}, ${SCAN}`;
}

/** "13 pages, 3.4 MB, stored 3 June 2026" */
export const describeDocument = (document: PaperDocument): string =>
  `${describeExtent(document)}, ${formatBytes(document.bytes)}, stored ${formatDate(document.fetchedAt)}`;
