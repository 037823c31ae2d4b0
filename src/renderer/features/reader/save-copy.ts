import { copyName } from '#shared/copy-name.ts';
import type { PaperDetail } from '#shared/entities/document.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { annotatedUrl, copyUrl } from '../../api/files.ts';
import { dismissToast, showError, showToast } from '../../ui/toasts.ts';

function saveAs(href: string, name: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}

/** Hands the stored PDF out as a file, byte for byte; where it goes is asked or known by the host. */
export function saveCopy(paper: PaperDetail, sha256: string): void {
  const name = copyName(paper);
  saveAs(copyUrl(sha256, name), name);
}

/** So long nothing is said: most copies are written in less, in milliseconds. */
const PATIENCE_MS = 300;

/** Has a copy written that shows the reader's marks in other programs too, and hands it out as a file. */
export async function saveAnnotatedCopy(paperId: string, sha256: string): Promise<void> {
  let wait: string | undefined;
  const patience = setTimeout(() => {
    wait = showToast({ message: 'Writing the annotations into a copy…' });
  }, PATIENCE_MS);
  try {
    const { token, name, unplaced } = await api.exchange.exportPdf({ paperId, sha256 });
    saveAs(annotatedUrl(token, name), name);
    if (unplaced > 0) {
      const what = unplaced === 1 ? 'One annotation has' : `${unplaced} annotations have`;
      showToast({ message: `${what} no place in this PDF: the copy is without.` });
    }
  } catch (error) {
    showError(`No copy was written. ${reason(error)}`);
  } finally {
    clearTimeout(patience);
    if (wait !== undefined) dismissToast(wait);
  }
}
