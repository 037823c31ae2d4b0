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

/** The engine for scripts inside PDFs, which Offprint never runs. */
const SCRIPTING = /quickjs/i;

/** Puts pdf.js's own files beside the window as `pdfjs/<folder>/…`, for it must work offline. */
function pdfjsFiles(): Plugin {
  const folderOf = (name: string) => join(root, 'node_modules', 'pdfjs-dist', name);
  const icons = folderOf('web/images');
  return {
    name: 'offprint:pdfjs-files',
    async generateBundle() {
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
