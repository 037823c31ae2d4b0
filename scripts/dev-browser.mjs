// Hot reload in the browser host: Vite serves the window, the real main answers behind it and restarts when it changes.
import { once } from 'node:events';
import { get } from 'node:http';
import { createServer as createNetServer } from 'node:net';
import { join } from 'node:path';
import { createServer, mergeConfig } from 'vite';
import { exitLike, root } from './runtime.mjs';
import { spawnServe } from './serve-process.mjs';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createNetServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Exchanges the token in the address for the cookie and the key, as a browser would that goes there. */
async function signIn(url) {
  const [{ headers }] = await once(get(url), 'response');
  return {
    cookie: headers['set-cookie']?.[0].split(';')[0] ?? '',
    key: headers.location?.split('key=')[1] ?? '',
  };
}

const port = await freePort();
const target = `http://127.0.0.1:${port}`;
let session = { cookie: '', key: '' };

/**
 * Hands calls on to main with main's own address, cookie and key. Only pages that Vite served may call:
 * main cannot tell any more, for it sees its own origin on every request.
 */
function toMain() {
  return {
    target,
    changeOrigin: true,
    bypass(request, response) {
      const { origin, host, 'sec-fetch-site': site } = request.headers;
      if ((!origin || origin === `http://${host}`) && (!site || site === 'same-origin')) return undefined;
      response.statusCode = 403;
      response.end();
      return false;
    },
    configure(proxy) {
      proxy.on('proxyReq', (request) => {
        request.setHeader('cookie', session.cookie);
        request.setHeader('x-offprint-key', session.key);
        if (request.getHeader('origin')) request.setHeader('origin', target);
      });
    },
  };
}

const { default: config } = await import(join(root, 'renderer.vite.config.ts'));
const vite = await createServer(
  mergeConfig(config, {
    configFile: false,
    server: { proxy: { '/rpc': toMain(), '/files': toMain() } },
  }),
);
await vite.listen();

const { ended } = spawnServe({
  args: ['--port', String(port), ...process.argv.slice(2)],
  nodeArgs: ['--watch', '--watch-preserve-output'],
  async onUrl(url) {
    const isFirst = session.cookie === '';
    session = await signIn(url);
    if (isFirst) process.stdout.write(`Developing in the browser host: ${vite.resolvedUrls?.local[0]}\n`);
    else process.stdout.write('main restarted\n');
  },
});
const end = await ended;
await vite.close();
exitLike(end);
