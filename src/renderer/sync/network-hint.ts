/** The part of the Network Information API that Chromium has and TypeScript does not know. */
interface Connection extends EventTarget {
  type?: string;
  saveData?: boolean;
}

export const connectionOf = (navigator: Navigator): Connection | undefined =>
  'connection' in navigator ? (navigator.connection as Connection) : undefined;

/** What a window knows of the network; `metered` is absent where the system does not tell. */
export function networkHint(navigator: Navigator): { online: boolean; metered?: boolean } {
  const connection = connectionOf(navigator);
  if (!connection) return { online: navigator.onLine };
  const metered = connection.saveData === true || connection.type === 'cellular';
  return { online: navigator.onLine, metered };
}
