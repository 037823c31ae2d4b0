import { useEffect } from 'react';
import { api } from '../../api/client.ts';
import { AlarmScreen, Folder } from './AlarmScreen.tsx';

const ASK_EVERY_MS = 500;

/** Another program has the library locked: the window opens on it as soon as it is free. */
export function BusyLibraryScreen({ dataDir }: { dataDir: string }) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    async function ask(): Promise<void> {
      const state = await api.library.state().catch(() => undefined);
      // Everything in the window was made for a library that could not be asked.
      if (state && state.is !== 'busy') location.reload();
      else timer = setTimeout(ask, ASK_EVERY_MS);
    }
    timer = setTimeout(ask, ASK_EVERY_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <AlarmScreen title="Another program is using the library">
      <p role="status">
        <Folder path={dataDir} /> is locked by a program that writes to it. Offprint opens it as soon as it is
        free.
      </p>
      <p>Let that program finish, or close it.</p>
    </AlarmScreen>
  );
}
