import type { PdfStore } from '../database/pdf-store.ts';
import type { DocumentRepository } from '../database/repositories/documents.ts';
import type { PaperWriter } from '../database/repositories/paper-writer.ts';
import type { WriteLock } from '../database/write-lock.ts';
import { LockedPdf, type PdfText, type PdfTextWorker } from '../workers/pdf-text/client.ts';
import type { Changes } from './changes.ts';
import { titleFromFileName, titleOfPdf } from './pdf-title.ts';
import type { Keychain } from './shell-port.ts';

interface Deps {
  documents: Pick<DocumentRepository, 'owners' | 'forPaper' | 'replaceTexts'>;
  writer: Pick<PaperWriter, 'merge'>;
  pdfs: Pick<PdfStore, 'pathOf'>;
  pdfText: Pick<PdfTextWorker, 'extract' | 'extractLocked'>;
  changes: Changes;
  whenFree: WriteLock['whenFree'];
}

export type LockedPdfService = ReturnType<typeof createLockedPdfService>;

/** What a PDF that needs a password says of itself: in the library only where the user wishes it, for it lies there unlocked. */
export function createLockedPdfService({ documents, writer, pdfs, pdfText, changes, whenFree }: Deps) {
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

  const documentOf = (sha256: string) => {
    const [owner = ''] = documents.owners(sha256);
    return documents.forPaper(owner).find((document) => document.sha256 === sha256);
  };

  const fileNameOf = (sha256: string): string => documentOf(sha256)?.fileName ?? 'Untitled';

  async function unlock({
    sha256,
    password,
  }: {
    sha256: string;
    password: string;
  }): Promise<{ isUnlocked: boolean }> {
    if (documents.owners(sha256).length === 0) return { isUnlocked: false };
    try {
      const text = await pdfText.extractLocked(pdfs.pathOf(sha256), password);
      await whenFree(() => tell(sha256, text, titleOfPdf(text, fileNameOf(sha256))));
      return { isUnlocked: true };
    } catch (error) {
      if (!(error instanceof LockedPdf)) throw error;
      return { isUnlocked: false };
    }
  }

  return {
    /**
     * Takes title and text of a locked PDF into the library. The password is used and not kept.
     * Answers false where it is not the right one, or no paper has the file.
     * @throws what reading the file throws
     */
    unlock,

    /**
     * Takes in what may lie in the library and does not yet: of PDFs whose kept password came with that consent.
     * @throws the signal's reason
     */
    async takeInKept(keychain: Keychain, signal: AbortSignal): Promise<void> {
      if (!(await keychain.isAvailable())) return;
      for (const sha256 of await keychain.list()) {
        signal.throwIfAborted();
        // No pages: it was locked when it came in, and still is.
        if (documentOf(sha256)?.pages !== 0) continue;
        const kept = await keychain.recall(sha256);
        if (kept?.keepsText) await unlock({ sha256, password: kept.password });
      }
    },

    /** Takes title and text of a locked PDF out of the library again; those of one that opens for anybody stay. */
    async lock({ sha256 }: { sha256: string }): Promise<Record<never, never>> {
      if (documents.owners(sha256).length === 0) return {};
      try {
        await pdfText.extract(pdfs.pathOf(sha256));
      } catch (error) {
        if (!(error instanceof LockedPdf)) throw error;
        const titled = { title: titleFromFileName(fileNameOf(sha256)), isGuess: true };
        await whenFree(() => tell(sha256, { pages: [], pageCount: 0 }, titled));
      }
      return {};
    },
  };
}
