import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

export interface Toast {
  message: string;
  kind: 'done' | 'error';
  /** One thing to do about it, most often "Undo". */
  action?: { label: string; run: () => void };
  /** What it is about. */
  subject: string;
}

/**
 * `subject`: what it is about, as `list/<id>`. A later word about the same takes its place, so that no two contradict each
 * other, and what it offers goes where that means nothing any more: whatever offers something has one. Absent: a passing
 * word, of which the latest stands; or an error of its own.
 */
export type NewToast = { message: string; kind?: Toast['kind'] } & (
  | { action: NonNullable<Toast['action']>; subject: string }
  | { action?: undefined; subject?: string }
);

/** More would cover what they speak of; the oldest give way. */
const MOST_AT_ONCE = 3;

/** Stay until they are dismissed or superseded: what can be undone can be undone after lunch. */
export const toasts = new ToastQueue<Toast>();

export function dismissToast(key: string): void {
  toasts.close(key);
}

/** Takes away what was said about something and all that belongs to it (`list/1`, `list/1/…`), where it no longer holds or its "Undo" means nothing any more. */
export function withdrawToast(subject: string): void {
  for (const { key, content } of toasts.visibleToasts.slice())
    if (content.subject === subject || content.subject.startsWith(`${subject}/`)) toasts.close(key);
}

/** Says in one line what was done; answers the key by which it can be dismissed. */
export function showToast({ message, kind = 'done', action, subject }: NewToast): string {
  const about = subject ?? (kind === 'error' ? message : 'a passing word');
  withdrawToast(about);
  const key = toasts.add({ message, kind, subject: about, ...(action && { action }) });
  for (const { key: old } of toasts.visibleToasts.slice(MOST_AT_ONCE)) toasts.close(old);
  return key;
}

/** Says that something did not work, and why. */
export function showError(message: string): void {
  showToast({ message, kind: 'error' });
}
