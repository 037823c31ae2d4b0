import { copyName } from '#shared/copy-name.ts';
import type { PaperDetail } from '#shared/entities/document.ts';
import type { AnnotatedPdf } from '#shared/entities/exchange.ts';
import { annotatedUrl, copyUrl } from '../../api/files.ts';
import type { Library } from '../../api/library.ts';
import { dismissToast, showToast } from '../../ui/toasts.ts';
import { write } from '../../write/write.ts';

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

/** @throws what the library throws */
async function writeCopy(library: Library, paperId: string, sha256: string): Promise<AnnotatedPdf> {
  let wait: string | undefined;
  const patience = setTimeout(() => {
    wait = showToast({ message: 'Writing the annotations into a copy…' });
  }, PATIENCE_MS);
  try {
    return await library.exchange.exportPdf({ paperId, sha256 });
  } finally {
    clearTimeout(patience);
    if (wait !== undefined) dismissToast(wait);
  }
}

/** Has a copy written that shows the reader's marks in other programs too, and hands it out as a file. */
export async function saveAnnotatedCopy(paperId: string, sha256: string): Promise<void> {
  const copy = await write({
    failure: 'No copy was written.',
    subject: `pdf/${sha256}/copy`,
    ask: (library) => writeCopy(library, paperId, sha256),
  });
  if (!copy) return;
  const { token, name, unplaced } = copy;
  saveAs(annotatedUrl(token, name), name);
  if (unplaced === 0) return;
  const what = unplaced === 1 ? 'One annotation has' : `${unplaced} annotations have`;
  showToast({ message: `${what} no place in this PDF: the copy is without.` });
}
