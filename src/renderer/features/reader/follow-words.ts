import { decodeId } from '../../navigation/routes.ts';

/** What following a link out of the paper does: "Open example.com", "Write to ada@example.com". */
export function followWords(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== 'mailto:') return `Open ${host}`;
  return pathname ? `Write to ${decodeId(pathname)}` : 'Write an e-mail';
}
