import { type ComponentType, Suspense, useEffect } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { AddPapersDialog } from '../../imports/AddPapersDialog.tsx';
import { ImportReportDialog } from '../../imports/ImportReportDialog.tsx';
import { useHashLocation } from '../../navigation/hash-location.ts';
import { decodeId } from '../../navigation/routes.ts';
import { startListCounts } from '../../papers/list-counts.ts';
import { startReadingLists } from '../../papers/reading-lists.ts';
import { SaveToListPanel } from '../../papers/SaveToListPanel.tsx';
import { startNetworkHints } from '../../sync/network-hints.ts';
import { startSync } from '../../sync/sync-store.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Toasts } from '../../ui/Toasts.tsx';
import styles from './AppFrame.module.css';
import { CommandPalette } from './CommandPalette.tsx';
import { DropToImport } from './DropToImport.tsx';
import { startStats } from './library-stats.ts';
import { Navigation } from './Navigation.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** The parts of the address, decoded. */
export interface ScreenProps {
  id?: string;
  period?: string;
  date?: string;
  tab?: string;
}

/** A screen and the addresses that show it. */
export interface Screen {
  path: string;
  Component: ComponentType<ScreenProps>;
}

const decoded = (params: Record<string, string | undefined>): ScreenProps =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, value && decodeId(value)]));

function Screens({ screens }: { screens: readonly Screen[] }) {
  const [path] = useLocation();
  return (
    <ScreenBoundary screen={path}>
      {/* Screens' code is fetched ahead; a skeleton of their own shows when data is late. */}
      <Suspense fallback={null}>
        <Switch>
          <Route path="/">
            <Redirect to="/feed" replace />
          </Route>
          {screens.map(({ path: pattern, Component }) => (
            <Route key={pattern} path={pattern}>
              {(params) => <Component {...decoded(params)} />}
            </Route>
          ))}
          <Route>
            <EmptyState title="There is no such place" actions={<a href="#/feed">Go to the feed</a>}>
              The address leads nowhere in Offprint.
            </EmptyState>
          </Route>
        </Switch>
      </Suspense>
    </ScreenBoundary>
  );
}

/** The window: navigation, the screen of the address, and what lies over all screens. */
export function AppFrame({ screens, isReadOnly }: { screens: readonly Screen[]; isReadOnly: boolean }) {
  useShortcuts();
  useEffect(() => {
    startReadingLists();
    startListCounts();
    startStats();
    startSync();
    startNetworkHints();
  }, []);
  return (
    <Router hook={useHashLocation} searchHook={useHashLocation.searchHook}>
      <div className={styles.frame}>
        <Navigation isReadOnly={isReadOnly} />
        <main id="main" tabIndex={-1} className={styles.main}>
          <Screens screens={screens} />
        </main>
      </div>
      <SaveToListPanel />
      <ImportReportDialog />
      <AddPapersDialog />
      <CommandPalette />
      <ShortcutsDialog />
      <DropToImport />
      <Toasts />
    </Router>
  );
}
