import type { PaperDocument } from '#shared/entities/document.ts';
import { formatDate } from '../ui/format-date.ts';
import { formatBytes, plural } from './describe.ts';

/** "Version 2", or the file's name where the version is not known. */
export function documentName({ version, fileName }: Pick<PaperDocument, 'version' | 'fileName'>): string {
  return version === undefined ? (fileName ?? 'PDF') : `Version ${version}`;
}

/** What is said of a PDF that no search finds words in: most often a scan, but only the pages themselves tell. */
const NO_TEXT = 'without text';

/** What is said of one whose fonts do not say which letters they show. */
const UNREADABLE = 'its text cannot be read';

type Extent = Pick<PaperDocument, 'pages' | 'hasText' | 'isUnreadable'>;

/** Why no search finds words in a PDF, in words; undefined where it does. */
export function whyWithoutText({ hasText, isUnreadable }: Extent): string | undefined {
  if (hasText) return undefined;
  return isUnreadable ? UNREADABLE : NO_TEXT;
}

/** "13 pages", "13 pages, without text"; of a locked PDF the pages are not known. */
export function describeExtent(document: Extent): string {
  if (document.pages === 0) return 'locked';
  return [plural(document.pages, 'page'), whyWithoutText(document)].filter(Boolean).join(', ');
}

/** "13 pages, 3.4 MB, stored 3 June 2026" */
export const describeDocument = (document: PaperDocument): string =>
  `${describeExtent(document)}, ${formatBytes(document.bytes)}, stored ${formatDate(document.fetchedAt)}`;
