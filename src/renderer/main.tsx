import './ui/styles.ts';
import { createRoot } from 'react-dom/client';
import { AppFrame } from './features/shell/AppFrame.tsx';
import { preloadScreens, SCREENS } from './screens.tsx';
import { startTheme } from './ui/theme.ts';

startTheme();

const root = document.getElementById('root');
if (root) createRoot(root).render(<AppFrame screens={SCREENS} />);

requestIdleCallback(preloadScreens, { timeout: 4000 });
