import { api } from './client.ts';

/** Opens a web page outside Offprint: through the host where it can, else in a new tab. */
export async function openExternal(url: string): Promise<void> {
  const opened = await api.shell.openExternal({ url }).then(
    (answer) => answer.opened,
    () => false,
  );
  if (!opened) window.open(url, '_blank', 'noopener,noreferrer');
}
