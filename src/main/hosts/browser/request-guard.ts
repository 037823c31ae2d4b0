export interface RequestFacts {
  method: string;
  path: string;
  host: string | undefined;
  origin: string | undefined;
  secFetchSite: string | undefined;
  secFetchMode: string | undefined;
}

/** Whether a request opens the window: somebody goes there, and no browser merely fetches it in advance. */
export function opensWindow(method: string, header: (name: string) => string | undefined): boolean {
  const mode = header('sec-fetch-mode');
  const isAhead = header('sec-purpose') !== undefined || header('purpose') !== undefined;
  return method === 'GET' && !isAhead && (mode === undefined || mode === 'navigate');
}

/** Names under which a browser on this machine reaches the server. */
function allowedHosts(port: number): string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/**
 * Says why a request is not let near the library, or undefined when it may go on.
 *
 * `Host` stops a foreign name that resolves to 127.0.0.1 (DNS rebinding); `Origin` and `Sec-Fetch-Site`
 * stop pages of other sites. Following a link to the start page is the one thing another site may cause:
 * the cookie is SameSite=Strict, so it does not come along.
 */
export function refusal(request: RequestFacts, port: number): string | undefined {
  const { host, origin } = request;
  if (!host || !allowedHosts(port).includes(host.toLowerCase()))
    return 'This server answers under its own address only.';
  if (origin !== undefined && origin !== `http://${host}`) return 'Another origin may not call this server.';
  const site = request.secFetchSite;
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  const opensStartPage =
    request.method === 'GET' && request.path === '/' && request.secFetchMode === 'navigate';
  if (isForeign && !opensStartPage) return 'Another site may not call this server.';
  return undefined;
}
