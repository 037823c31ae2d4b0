import type { ExportedText } from '#shared/entities/exchange.ts';

/** How long the browser or the system's dialog may take to fetch what is saved. */
const KEPT_MS = 10 * 60_000;

/** Hands a text out as a file; where it goes is asked or known by the host. */
export function saveText({ name, mediaType, text }: Pick<ExportedText, 'name' | 'mediaType' | 'text'>): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
