import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { type Context, Hono } from 'hono';
import { KEY_HEADER } from '#shared/file-signature.ts';
import { log } from '../../log/log.ts';
import type { HostedApp } from '../../open-app.ts';
import { COMMON_HEADERS } from '../content-security-policy.ts';
import { KEEP_ALIVE_MS, logFailure, MAX_RPC_BYTES } from '../rpc-options.ts';
import { createStaticFiles } from '../static-files.ts';
import { endOn } from './event-streams.ts';
import { enteringPage, LOCKED_PAGE } from './locked-page.ts';
import { isJson, readBody } from './request-body.ts';
import { opensWindow, refusal } from './request-guard.ts';
import type { Session } from './session.ts';

export interface RoutesDeps {
  app: Pick<HostedApp, 'router' | 'files'>;
  session: Session;
  /** The port listened on; known only once the server listens. */
  port: () => number;
  /** Folder of the built window. */
  rendererDir: string;
  /** Fires when the host closes. */
  closing: AbortSignal;
}

const isForScripts = (path: string): boolean => path.startsWith('/rpc/') || path.startsWith('/files/');

/** What plain pages may do: carry their own style and nothing else. */
const PLAIN_POLICY = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

/** The answer to a caller without the cookie, or without the key: a page for people, JSON for scripts. */
function locked(context: Context): Response {
  if (isForScripts(context.req.path)) return context.json({ error: 'Not signed in.' }, 401);
  return context.html(LOCKED_PAGE, 401, PLAIN_POLICY);
}

/** Answers calls by the router of the moment: it is another once there is a library. */
function createRpc(app: RoutesDeps['app']) {
  const createHandler = (router: typeof app.router) =>
    new RPCHandler(router, {
      interceptors: [onError(logFailure)],
      eventIteratorKeepAliveInterval: KEEP_ALIVE_MS,
    });
  let { router } = app;
  let handler = createHandler(router);
  return () => {
    if (router !== app.router) {
      router = app.router;
      handler = createHandler(router);
    }
    return handler;
  };
}

/** Lets in who opens a new address: the cookie goes to the browser, the key to the page, behind the `#` that is sent nowhere. */
function enter(context: Context, { key, setCookie }: Session, port: number): Response {
  const address = `/#key=${key}`;
  context.header('Set-Cookie', setCookie(port));
  const site = context.req.header('sec-fetch-site');
  const isSent = site !== undefined && site !== 'none' && site !== 'same-origin';
  return isSent ? context.html(enteringPage(address), 200, PLAIN_POLICY) : context.redirect(address, 303);
}

/** Everything the browser host answers; each request passes the guard and needs the cookie, calls and files the key too. */
export function createRoutes(deps: RoutesDeps): Hono {
  const { app, session, port, closing } = deps;
  const rpc = createRpc(app);
  const staticFiles = createStaticFiles(deps.rendererDir);
  const routes = new Hono();

  routes.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(COMMON_HEADERS)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store');
  });

  routes.use(async (context, next) => {
    const { method, path } = context.req;
    const why = refusal(
      {
        method,
        path,
        host: context.req.header('host'),
        origin: context.req.header('origin'),
        secFetchSite: context.req.header('sec-fetch-site'),
        secFetchMode: context.req.header('sec-fetch-mode'),
      },
      port(),
    );
    if (why) return context.json({ error: why }, 403);
    const isAdmitted = session.admits(context.req.header('cookie'), port());
    const token = context.req.query('token');
    if (path === '/' && token !== undefined) {
      const header = (name: string) => context.req.header(name);
      if (opensWindow(method, header) && session.spend(token)) return enter(context, session, port());
      // An address that was opened before, in the browser that opened it: the window knows the rest.
      return isAdmitted ? context.redirect('/', 303) : locked(context);
    }
    if (!isAdmitted) return locked(context);
    return next();
  });

  routes.use('/rpc/*', async (context, next) => {
    if (!session.isKey(context.req.header(KEY_HEADER))) return locked(context);
    if (context.req.method !== 'POST') {
      return context.json({ error: 'Calls are made with POST.' }, 405, { Allow: 'POST' });
    }
    const isJson = /^application\/json\s*(?:;|$)/i.test(context.req.header('content-type') ?? '');
    return isJson ? next() : context.json({ error: 'Calls are made in JSON.' }, 415);
  });
  routes.use('/files/*', async (context, next) => {
    const isReading = context.req.method === 'GET' || context.req.method === 'HEAD';
    const { pathname, search } = new URL(context.req.url);
    const isSigned = isReading && session.isSigned(pathname + search);
    return isSigned || session.isKey(context.req.header(KEY_HEADER)) ? next() : locked(context);
  });

  routes.post('/rpc/*', async (context) => {
    const body = await readBody(context.req.raw, MAX_RPC_BYTES);
    if (!body) return context.json({ error: 'That is too much for one call.' }, 413);
    if (!isJson(body)) return context.json({ error: 'That is no JSON.' }, 400);
    const { url, headers, signal } = context.req.raw;
    const request = new Request(url, { method: 'POST', headers, signal, body });
    const { matched, response } = await rpc().handle(request, { prefix: '/rpc', context: {} });
    return matched ? endOn(closing, response) : context.json({ error: 'There is no such call.' }, 404);
  });
  routes.all('/files/*', (context) => app.files(context.req.raw));
  routes.get('*', (context) => staticFiles(new URL(context.req.url).pathname));
  routes.notFound((context) => context.json({ error: 'There is nothing here.' }, 404));
  routes.onError((error, context) => {
    log.error('A request failed', error);
    return context.json({ error: 'Offprint could not answer; its log says more.' }, 500);
  });
  return routes;
}
