import type { Annotation } from '#shared/entities/annotation.ts';
import { showError, showToast } from '../ui/toasts.ts';
import { annotationTitle } from './annotation-words.ts';

/** Annotations as plain text: the quote, and below it the note; an empty line between two. */
export function plainText(
  annotations: readonly Pick<Annotation, 'quote' | 'note' | 'kind' | 'page' | 'pageLabel'>[],
): string {
  return annotations
    .map((annotation) => [annotationTitle(annotation), annotation.note.trim()].filter(Boolean).join('\n'))
    .join('\n\n');
}

/** Puts a text into the clipboard, and says so. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ message: 'Copied' });
  } catch {
    showError('The text was not copied: the system keeps its clipboard closed.');
  }
}
