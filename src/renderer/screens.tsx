import { type ComponentType, lazy } from 'react';
import { FeedScreen } from './features/feed/FeedScreen.tsx';
import { SearchScreen } from './features/search/SearchScreen.tsx';
import type { Screen, ScreenProps } from './features/shell/AppFrame.tsx';
import { useRouteQuery } from './navigation/hash-location.ts';

type Loader = () => Promise<{ default: ComponentType<ScreenProps> }>;

const lists: Loader = () =>
  import('./features/lists/ListsScreen.tsx').then((m) => ({ default: m.ListsScreen }));
const library: Loader = () =>
  import('./features/library/LibraryScreen.tsx').then((m) => ({ default: m.LibraryScreen }));
const highlights: Loader = () =>
  import('./features/highlights/HighlightsScreen.tsx').then((m) => ({ default: m.HighlightsScreen }));
const downloads: Loader = () =>
  import('./features/downloads/DownloadsScreen.tsx').then((m) => ({ default: m.DownloadsScreen }));
const settings: Loader = () =>
  import('./features/settings/SettingsScreen.tsx').then((m) => ({ default: m.SettingsScreen }));
const paper: Loader = () =>
  import('./features/paper/PaperScreen.tsx').then((m) => ({ default: m.PaperScreen }));

const reader: Loader = async () => {
  const { prepareReader, ReaderScreen } = await import('./features/reader/ReaderScreen.tsx');
  prepareReader();
  return {
    default: function ReaderRoute({ id }: ScreenProps) {
      const query = useRouteQuery();
      const annotationId = query.get('annotation') ?? undefined;
      const sha256 = query.get('document') ?? undefined;
      return <ReaderScreen paperId={id} annotationId={annotationId} sha256={sha256} />;
    },
  };
};

const LOADERS: readonly [path: string, loader: Loader][] = [
  ['/lists/:id?', lists],
  ['/library', library],
  ['/highlights/:tab?', highlights],
  ['/downloads/:tab?', downloads],
  ['/settings/:tab?', settings],
  ['/paper/:id', paper],
  ['/read/:id?', reader],
];

/**
 * Every screen with its address. This is the one place that knows all features.
 * The feed comes with the window, and so does search: what is typed right after `/` must find its box.
 */
export const SCREENS: readonly Screen[] = [
  { path: '/feed/:period?/:date?', Component: FeedScreen },
  { path: '/search', Component: SearchScreen },
  ...LOADERS.map(([path, loader]) => ({ path, Component: lazy(loader) })),
];

/** Fetches the code of all screens, so that going to one waits for nothing. */
export function preloadScreens(): void {
  for (const [, loader] of LOADERS) void loader().catch(() => undefined);
}
