import { useSyncExternalStore } from 'react';
import type { BaseLocationHook } from 'wouter';

/**
 * A location hook for wouter that keeps path and query both in the hash (`#/search?q=memory`);
 * wouter's own puts the query before the hash, where the host would see it.
 */
function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  addEventListener('popstate', listener);
  return () => {
    removeEventListener('hashchange', listener);
    removeEventListener('popstate', listener);
  };
}

const inHash = (): string => `/${location.hash.replace(/^#?\/?/, '')}`;

/** Path in the hash, without query: `/feed/day/2026-06-10`. */
const currentPath = (): string => inHash().split('?', 1)[0] ?? '/';

/** Query in the hash, without `?`. */
const currentSearch = (): string => {
  const hash = inHash();
  const at = hash.indexOf('?');
  return at < 0 ? '' : hash.slice(at + 1);
};

/** Whether the window shows a path, whatever is chosen on it. */
export const isAt = (path: string): boolean => currentPath() === path;

/** Goes to a route such as `/search?q=memory`. */
export function navigate(to: string, options: { replace?: boolean } = {}): void {
  const hash = `#${to.startsWith('/') ? to : `/${to}`}`;
  if (hash === location.hash) return;
  if (options.replace) history.replaceState(history.state, '', hash);
  else history.pushState(null, '', hash);
  dispatchEvent(new PopStateEvent('popstate'));
}

export const useHashLocation: BaseLocationHook = Object.assign(
  (): [string, typeof navigate] => [useSyncExternalStore(subscribe, currentPath), navigate],
  { hrefs: (href: string) => `#${href}`, searchHook: () => useSyncExternalStore(subscribe, currentSearch) },
);

/** The query of the route, e.g. `useRouteQuery().get('paper')`. */
export function useRouteQuery(): URLSearchParams {
  return new URLSearchParams(useSyncExternalStore(subscribe, currentSearch));
}

/** Sets (or with `undefined` drops) query parameters of the present route. */
export function setRouteQuery(
  changes: Record<string, string | undefined>,
  options: { replace?: boolean } = {},
): void {
  const query = new URLSearchParams(currentSearch());
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) query.delete(key);
    else query.set(key, value);
  }
  const text = query.toString();
  navigate(text ? `${currentPath()}?${text}` : currentPath(), options);
}
