import { copyName } from '#shared/copy-name.ts';
import type { PaperDetail } from '#shared/entities/document.ts';
import { copyUrl } from '../../api/files.ts';

/** Hands the stored PDF out as a file, byte for byte; where it goes is asked or known by the host. */
export function saveCopy(paper: PaperDetail, sha256: string): void {
  const name = copyName(paper);
  const link = document.createElement('a');
  link.href = copyUrl(sha256, name);
  link.download = name;
  link.click();
}
