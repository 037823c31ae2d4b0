import { create } from 'zustand';

export interface Toast {
  id: number;
  message: string;
  kind: 'done' | 'error';
  action?: { label: string; run: () => void };
}

const LASTS_MS = 6000;
/** Longer where there is something to undo, or to understand. */
const LASTS_LONG_MS = 10_000;
const MOST_AT_ONCE = 3;

interface ToastsState {
  toasts: Toast[];
}

export const useToasts = create<ToastsState>(() => ({ toasts: [] }));

let lastId = 0;
const timers = new Map<number, ReturnType<typeof setTimeout>>();

export function dismissToast(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

function startTimer(toast: Toast): void {
  const ms = toast.action || toast.kind === 'error' ? LASTS_LONG_MS : LASTS_MS;
  timers.set(
    toast.id,
    setTimeout(() => dismissToast(toast.id), ms),
  );
}

/** Keeps toasts while the pointer or the focus rests on them. */
export function holdToasts(hold: boolean): void {
  for (const timer of timers.values()) clearTimeout(timer);
  timers.clear();
  if (!hold) for (const toast of useToasts.getState().toasts) startTimer(toast);
}

/** Says in one line what was done, with one thing to do about it (most often "Undo"). */
export function showToast(toast: {
  message: string;
  kind?: Toast['kind'];
  action?: Toast['action'];
}): number {
  lastId += 1;
  const shown: Toast = { kind: 'done', ...toast, id: lastId };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, shown].slice(-MOST_AT_ONCE) }));
  startTimer(shown);
  return shown.id;
}

/** Says that something did not work, and why. */
export function showError(message: string, action?: Toast['action']): void {
  showToast({ message, kind: 'error', action });
}
