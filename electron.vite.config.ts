import { join } from 'node:path';
import { defineConfig } from 'electron-vite';
import renderer from './renderer.vite.config.ts';

const source = (path: string) => join(import.meta.dirname, 'src', path);

/**
 * What stays outside the bundles: a native addon and a package that finds its WebAssembly beside itself.
 * Everything else is bundled, so that the packaged app carries only these two (see electron-builder.yml).
 */
const EXTERNAL = ['electron', 'better-sqlite3', /^@embedpdf\/pdfium(\/|$)/];

export default defineConfig({
  main: {
    build: {
      target: 'node24',
      externalizeDeps: false,
      rolldownOptions: {
        external: EXTERNAL,
        input: {
          index: source('main/index.ts'),
          server: source('main/server.ts'),
          cli: source('main/cli.ts'),
          'search-worker': source('main/workers/search/worker.ts'),
          'pdf-text-worker': source('main/workers/pdf-text/worker.ts'),
          'read-worker': source('main/workers/read/worker.ts'),
          'parse-worker': source('main/workers/parse/worker.ts'),
          'sync-worker': source('main/workers/sync/worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload script is CommonJS in one file.
      rolldownOptions: {
        external: ['electron'],
        input: { index: source('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer,
});
