import type { PdfStore } from '../database/pdf-store.ts';
import type { DocumentRepository } from '../database/repositories/documents.ts';
import type { PaperWriter } from '../database/repositories/paper-writer.ts';
import { LockedPdf, type PdfText, type PdfTextWorker } from '../workers/pdf-text/client.ts';
import type { Changes } from './changes.ts';
import { titleFromFileName, titleOfPdf } from './pdf-title.ts';

interface Deps {
  documents: Pick<DocumentRepository, 'owners' | 'forPaper' | 'replaceTexts'>;
  writer: Pick<PaperWriter, 'merge'>;
  pdfs: Pick<PdfStore, 'pathOf'>;
  pdfText: Pick<PdfTextWorker, 'extract' | 'extractLocked'>;
  changes: Changes;
}

export type LockedPdfService = ReturnType<typeof createLockedPdfService>;

/** What a PDF that needs a password says of itself: in the library only where the user wishes it, for it lies there unlocked. */
export function createLockedPdfService({ documents, writer, pdfs, pdfText, changes }: Deps) {
  /** Gives the PDF this text, and the papers that are known by it alone this title. */
  function tell(
    sha256: string,
    { pages, pageCount, labels }: Pick<PdfText, 'pages' | 'pageCount' | 'labels'>,
    titled: { title: string; isGuess: boolean },
  ) {
    const owners = documents.owners(sha256);
    documents.replaceTexts(sha256, pageCount, pages, labels);
    for (const id of owners.filter((owner) => owner === `file:${sha256}`)) {
      const { title, isGuess } = titled;
      writer.merge([{ record: { id, title, source: 'file' }, ...(isGuess && { titleIsGuess: true }) }]);
    }
    changes.publish({ type: 'papers.changed', ids: owners });
  }

  function fileNameOf(sha256: string): string {
    const [owner = ''] = documents.owners(sha256);
    return documents.forPaper(owner).find((document) => document.sha256 === sha256)?.fileName ?? 'Untitled';
  }

  return {
    /**
     * Takes title and text of a locked PDF into the library. The password is used and not kept.
     * Answers false where it is not the right one, or the file cannot be read.
     */
    async unlock({
      sha256,
      password,
    }: {
      sha256: string;
      password: string;
    }): Promise<{ isUnlocked: boolean }> {
      if (documents.owners(sha256).length === 0) return { isUnlocked: false };
      try {
        const text = await pdfText.extractLocked(pdfs.pathOf(sha256), password);
        tell(sha256, text, titleOfPdf(text, fileNameOf(sha256)));
        return { isUnlocked: true };
      } catch (error) {
        if (error instanceof Error && error.name === 'SqliteError') throw error;
        return { isUnlocked: false };
      }
    },

    /** Takes title and text of a locked PDF out of the library again; those of one that opens for anybody stay. */
    async lock({ sha256 }: { sha256: string }): Promise<Record<never, never>> {
      if (documents.owners(sha256).length === 0) return {};
      try {
        await pdfText.extract(pdfs.pathOf(sha256));
      } catch (error) {
        if (!(error instanceof LockedPdf)) throw error;
        tell(
          sha256,
          { pages: [], pageCount: 0 },
          { title: titleFromFileName(fileNameOf(sha256)), isGuess: true },
        );
      }
      return {};
    },
  };
}
