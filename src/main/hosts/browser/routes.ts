import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { log } from '../../log/log.ts';
import type { HostedApp } from '../../open-app.ts';
import { COMMON_HEADERS } from '../content-security-policy.ts';
import { KEEP_ALIVE_MS, logFailure, MAX_RPC_BYTES } from '../rpc-options.ts';
import { createStaticFiles } from '../static-files.ts';
import { endOn } from './event-streams.ts';
import { LOCKED_PAGE } from './locked-page.ts';
import { refusal } from './request-guard.ts';
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

/** The answer to a caller without the cookie: a page for people, JSON for scripts. */
function locked(context: Context): Response {
  if (isForScripts(context.req.path)) return context.json({ error: 'Not signed in.' }, 401);
  return context.html(LOCKED_PAGE, 401, {
    // The page carries its own style and nothing else.
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  });
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

/** Everything the browser host answers; each request passes the guard and needs the cookie. */
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
    const token = context.req.query('token');
    if (method === 'GET' && path === '/' && token !== undefined) {
      if (!session.isToken(token)) return locked(context);
      context.header('Set-Cookie', session.setCookie(port()));
      return context.redirect('/', 303);
    }
    if (!session.admits(context.req.header('cookie'), port())) return locked(context);
    return next();
  });

  const tooLarge = (context: Context) => context.json({ error: 'That is too much for one call.' }, 413);
  routes.use('/rpc/*', bodyLimit({ maxSize: MAX_RPC_BYTES, onError: tooLarge }));
  routes.all('/rpc/*', async (context) => {
    const { matched, response } = await rpc().handle(context.req.raw, { prefix: '/rpc', context: {} });
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
