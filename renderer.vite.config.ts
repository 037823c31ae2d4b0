import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;

/** What pdf.js loads while it draws: character maps, the standard fonts, decoders, colour profiles. */
const PDFJS_FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];
/** The icons of notes that are in a PDF: files of the viewer's images, which the window's own styles do without. */
const PDFJS_ICONS = /^annotation-.*\.svg$/;

/** What reads PDFs in a thread of its own. */
const PARSER = 'pdf.worker.min.mjs';

/** pdf.js's check of destinations, and the one put in its place; it keeps its name when it is minified. */
const STRICT_DESTINATION = /function _isValidExplicitDest\(\w+,\w+,\w+\)\{.+?return!0\}/;
const LENIENT_DESTINATION = `function _isValidExplicitDest(isRef, isName, destination) {
  if (!Array.isArray(destination)) return false;
  const [page, kind, ...values] = destination;
  const isPage = isRef(page) || Number.isInteger(page);
  const isKind = kind === undefined || isName(kind);
  return isPage && isKind && values.every((value) => value === null || typeof value === 'number');
}`;

/**
 * pdf.js's parser, but for one rule: it drops destinations that are cut short ("/XYZ 28"), which other readers follow to
 * their page. What they leave out is `placeOnPage`'s to fill in (src/renderer/pdf/destination.ts).
 */
async function parserSource(): Promise<string> {
  const source = await readFile(join(root, 'node_modules', 'pdfjs-dist', 'build', PARSER), 'utf8');
  if (!STRICT_DESTINATION.test(source)) throw new Error('pdf.js checks destinations in another way by now.');
  return source.replace(STRICT_DESTINATION, LENIENT_DESTINATION);
}

/** The engine for scripts inside PDFs, which Offprint never runs. */
const SCRIPTING = /quickjs/i;

/** Puts pdf.js's own files beside the window as `pdfjs/…`, for it must work offline. */
function pdfjsFiles(): Plugin {
  const folderOf = (name: string) => join(root, 'node_modules', 'pdfjs-dist', name);
  const icons = folderOf('web/images');
  return {
    name: 'offprint:pdfjs-files',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: `pdfjs/${PARSER}`, source: await parserSource() });
      for (const folder of PDFJS_FOLDERS) {
        for (const file of (await readdir(folderOf(folder))).filter((name) => !SCRIPTING.test(name))) {
          const source = await readFile(join(folderOf(folder), file));
          this.emitFile({ type: 'asset', fileName: `pdfjs/${folder}/${file}`, source });
        }
      }
      for (const file of (await readdir(icons)).filter((name) => PDFJS_ICONS.test(name))) {
        const source = await readFile(join(icons, file));
        this.emitFile({ type: 'asset', fileName: `pdfjs/images/${file}`, source });
      }
    },
    configureServer(server) {
      server.middlewares.use(`/pdfjs/${PARSER}`, (_, response, next) => {
        response.setHeader('Content-Type', 'text/javascript');
        parserSource().then((source) => response.end(source), next);
      });
      server.middlewares.use('/pdfjs', (request, response, next) => {
        const match = request.url?.match(/^\/(\w+)\/([\w.-]+)$/);
        if (!match?.[1] || !match[2]) return next();
        const isIcon = match[1] === 'images' && PDFJS_ICONS.test(match[2]);
        if (!isIcon && !PDFJS_FOLDERS.includes(match[1])) return next();
        if (match[2].endsWith('.wasm')) response.setHeader('Content-Type', 'application/wasm');
        if (isIcon) response.setHeader('Content-Type', 'image/svg+xml');
        createReadStream(join(isIcon ? icons : folderOf(match[1]), match[2]))
          .on('error', next)
          .pipe(response);
      });
    },
  };
}

/** The window. Both hosts serve the result; electron.vite.config.ts takes it in. */
export default defineConfig({
  root: join(root, 'src', 'renderer'),
  base: './',
  plugins: [react(), pdfjsFiles()],
  build: {
    outDir: join(root, 'out', 'renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // The content security policy allows no inline script and no data: script.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    minify: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: join(root, 'src', 'renderer', 'index.html') },
  },
  server: { host: '127.0.0.1' },
});
