import { create } from 'zustand';

interface ShellState {
  palette: boolean;
  shortcuts: boolean;
}

/** Which of the window's own dialogs is open. */
export const useShell = create<ShellState>(() => ({ palette: false, shortcuts: false }));
