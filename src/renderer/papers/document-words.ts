import type { PaperDocument } from '#shared/entities/document.ts';
import { formatDate } from '../ui/format-date.ts';
import { formatBytes, plural } from './describe.ts';

/** "Version 2", or the file's name where the version is not known. */
export function documentName({ version, fileName }: Pick<PaperDocument, 'version' | 'fileName'>): string {
  return version === undefined ? (fileName ?? 'PDF') : `Version ${version}`;
}

/** "13 pages, 3.4 MB, stored 3 June 2026"; of a locked PDF the pages are not known. */
export function describeDocument({ pages, bytes, fetchedAt }: PaperDocument): string {
  const extent = pages > 0 ? plural(pages, 'page') : 'locked';
  return `${extent}, ${formatBytes(bytes)}, stored ${formatDate(fetchedAt)}`;
}
