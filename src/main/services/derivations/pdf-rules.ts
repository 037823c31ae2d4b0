import type { DerivationRule } from '../../background/derive-anew.ts';
import type { PdfStore } from '../../database/pdf-store.ts';
import type { DocumentRepository } from '../../database/repositories/documents.ts';
import type { PaperWriter } from '../../database/repositories/paper-writer.ts';
import type { PaperRepository } from '../../database/repositories/papers.ts';
import { rule } from '../../database/rule-versions.ts';
import type { PdfText, PdfTextWorker } from '../../workers/pdf-text/client.ts';
import { readText } from '../../workers/pdf-text/read-text.ts';
import type { Changes } from '../changes.ts';
import { describePdf } from '../pdf-import.ts';

interface Deps {
  papers: PaperRepository;
  documents: DocumentRepository;
  writer: PaperWriter;
  pdfs: PdfStore;
  pdfText: Pick<PdfTextWorker, 'extract' | 'extractFront'>;
  changes: Changes;
}

/** What a PDF holds; nothing of one that is locked or cannot be read, of which what is known stays. */
async function read(
  path: string,
  extract: PdfTextWorker['extract'],
  signal: AbortSignal,
): Promise<PdfText | undefined> {
  try {
    const { text, isLocked } = await readText(path, { extract }, signal);
    return isLocked ? undefined : text;
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

/** Rules that read the stored PDFs themselves. */
export function createPdfRules(deps: Deps): DerivationRule[] {
  const { papers, documents, writer, pdfs, pdfText, changes } = deps;

  const pageTexts: DerivationRule = {
    ...rule('page-texts'),
    batch: 1,
    subjects: documents.storedAfter,
    async derive([sha256 = ''], signal) {
      const text = await read(pdfs.pathOf(sha256), pdfText.extract, signal);
      if (text && documents.replaceTexts(sha256, text.pageCount, text.pages, text.labels))
        changes.publish({ type: 'papers.changed', ids: documents.owners(sha256) });
    },
  };

  const pdfRecords: DerivationRule = {
    ...rule('pdf-records'),
    batch: 1,
    subjects: papers.fromFilesAfter,
    async derive([paperId = ''], signal) {
      const file = documents.recordFile(paperId);
      const text = file && (await read(pdfs.pathOf(file.sha256), pdfText.extractFront, signal));
      if (!file || !text) return;
      const { listed } = describePdf(text, file.fileName ?? '', file.sha256);
      const { id, outcome } = writer.tellAnew(paperId, listed);
      if (outcome === 'unchanged') return;
      changes.publish({ type: 'papers.changed', ids: [paperId, id] });
      if (id !== paperId) changes.publish({ type: 'library.changed' });
    },
  };

  return [pageTexts, pdfRecords];
}
