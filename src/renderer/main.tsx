import './ui/styles.ts';
import { createRoot } from 'react-dom/client';
import type { LibraryState } from '#shared/contract/library.ts';
import { api } from './api/client.ts';
import { isLetIn } from './api/session-key.ts';
import { AlarmScreen } from './features/alarm/AlarmScreen.tsx';
import { BusyLibraryScreen } from './features/alarm/BusyLibraryScreen.tsx';
import { MissingLibraryScreen } from './features/alarm/MissingLibraryScreen.tsx';
import { AppFrame } from './features/shell/AppFrame.tsx';
import { LockedWindow } from './features/shell/LockedWindow.tsx';
import { preloadScreens, SCREENS } from './screens.tsx';
import { showRememberedTheme, startTheme } from './ui/theme.ts';

function Window({ library }: { library: LibraryState }) {
  switch (library.is) {
    case 'missing':
      return <MissingLibraryScreen {...library} />;
    case 'busy':
      return <BusyLibraryScreen {...library} />;
    case 'unusable':
      return (
        <AlarmScreen title="Offprint cannot open its library">
          <p>{library.why}</p>
        </AlarmScreen>
      );
    default:
      return <AppFrame screens={SCREENS} isReadOnly={library.is === 'read-only'} />;
  }
}

/** Where even this goes unanswered, the screens say why, each for itself. */
const askForLibrary = (): Promise<LibraryState> => api.library.state().catch(() => ({ is: 'ready' }));

async function start(root: Element): Promise<void> {
  if (!(await isLetIn())) {
    createRoot(root).render(<LockedWindow />);
    return;
  }
  const library = await askForLibrary();
  createRoot(root).render(<Window library={library} />);
  if (library.is !== 'ready' && library.is !== 'read-only') return;
  startTheme();
  requestIdleCallback(preloadScreens, { timeout: 4000 });
}

showRememberedTheme();
const root = document.getElementById('root');
if (root) void start(root);
