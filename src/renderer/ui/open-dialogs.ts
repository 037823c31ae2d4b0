import { useEffect } from 'react';
import { create } from 'zustand';

const useOpenDialogs = create<{ count: number }>(() => ({ count: 0 }));

/** Counts the dialog that this is called in as long as it is there. */
export function useCountedDialog(): void {
  useEffect(() => {
    useOpenDialogs.setState(({ count }) => ({ count: count + 1 }));
    return () => useOpenDialogs.setState(({ count }) => ({ count: count - 1 }));
  }, []);
}

/** Whether any dialog is open. What comes by itself waits until none is. */
export const useIsDialogOpen = (): boolean => useOpenDialogs(({ count }) => count > 0);
