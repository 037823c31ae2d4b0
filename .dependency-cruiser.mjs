// The house of docs/architecture.md as rules: who may import whom. Run by `npm run check:rooms`;
// tests/unit/dependency-rules.test.ts shows that each rule bites.

/** Matches a package however it is resolved, its types included. */
const packages = (...names) => `(^|node_modules/)(@types/)?(${names.join('|')})(/|$)`;

const ELECTRON = packages('electron');
const ELECTRON_ROOMS = ['^src/main/index\\.ts$', '^src/main/hosts/electron/', '^src/preload/'];

const HTTP_PACKAGES = packages('undici', 'hono', '@hono/[^/]+', 'axios', 'got');
const HTTP_BUILT_INS = '^(node:)?(http|https|http2|net|tls|dgram)$';

/** Packages for Node that have no business in the window. */
const NODE_PACKAGES = packages(
  'better-sqlite3',
  '@embedpdf/[^/]+',
  '@hono/[^/]+',
  'hono',
  '@orpc/server',
  'commander',
  'cheerio',
  'minisearch',
  'undici',
  'p-queue',
  'p-retry',
  'ipaddr\\.js',
  'fast-xml-parser',
);

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid(
      'no-cycles',
      'Two files that need each other are one idea, or two ideas in a muddle.',
      {},
      { circular: true },
    ),
    forbid(
      'no-unresolved',
      'An import that leads nowhere breaks at run time.',
      {},
      { couldNotResolve: true },
    ),
    forbid(
      'no-orphan-packages',
      'What the app imports must be named in package.json.',
      { path: '^src/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'main-runs-on-dependencies',
      'What main loads at run time is no tool for making the app: it belongs in `dependencies`.',
      { path: '^src/(main|preload|shared)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: ELECTRON },
    ),

    forbid(
      'shared-knows-neither-side',
      'shared imports itself, zod, the contract library and pure rules only.',
      { path: '^src/shared/' },
      {
        pathNot: [
          '^src/shared/',
          packages('zod', '@orpc/contract', 'approx-string-match', 'mustache', '@noble/hashes'),
        ],
      },
    ),
    forbid(
      'renderer-imports-shared-only',
      'The window reaches main through the contract.',
      { path: '^src/renderer/' },
      { path: '^src/(main|preload)/' },
    ),
    forbid(
      'renderer-has-no-node',
      'The window is sandboxed: no built-in of Node exists there.',
      { path: '^src/renderer/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'renderer-has-no-node-packages',
      'These packages work in Node only, or belong to main.',
      { path: '^src/renderer/' },
      { path: NODE_PACKAGES },
    ),
    forbid(
      'preload-hands-over-the-port',
      'The preload script imports electron and shared, nothing else.',
      { path: '^src/preload/' },
      { pathNot: ['^src/(preload|shared)/', ELECTRON] },
    ),
    forbid(
      'main-knows-no-window',
      'Main runs in plain Node.',
      { path: '^src/main/' },
      { path: '^src/(renderer|preload)/' },
    ),

    forbid(
      'electron-in-its-rooms',
      'Everything else runs, and is tested, without Electron.',
      { path: '^src/', pathNot: ELECTRON_ROOMS },
      { path: ELECTRON },
    ),
    forbid(
      'server-and-cli-never-reach-electron',
      'They run where Electron cannot.',
      { path: '^src/main/(server|cli)\\.ts$' },
      { path: [ELECTRON, '^src/main/hosts/electron/'], reachable: true },
    ),

    forbid(
      'only-database-knows-sqlite',
      'SQL lives in the repositories.',
      { path: '^src/', pathNot: '^src/main/database/' },
      { path: packages('better-sqlite3') },
    ),
    forbid(
      'log-stands-alone',
      'Everything in main may write to the log; the log knows nothing of it but how files are written.',
      { path: '^src/main/log/' },
      { path: '^src/main/', pathNot: '^src/main/(log|storage)/' },
    ),
    forbid(
      'database-stands-alone',
      'Repositories know tables and entities, not the rooms above them.',
      { path: '^src/main/database/' },
      {
        path: '^src/main/',
        pathNot: ['^src/main/(database|storage)/', '^src/main/sources/listed-paper\\.ts$'],
      },
    ),
    forbid(
      'router-calls-services',
      'A handler is a service method or a few lines around one.',
      { path: '^src/main/router/' },
      { path: '^src/main/(database|sources|workers|hosts|commands|files)/' },
    ),
    forbid(
      'services-know-no-host',
      'Services are called; they call repositories, sources and workers.',
      { path: '^src/main/services/' },
      { path: ['^src/main/(router|hosts|commands|files)/', '^src/main/(app|server|cli|index)\\.ts$'] },
    ),
    forbid(
      'services-do-no-http',
      'What a service needs from the network it asks a source for.',
      { path: '^src/main/services/' },
      { path: [HTTP_PACKAGES, HTTP_BUILT_INS] },
    ),
    forbid(
      'only-sources-and-hosts-do-http',
      'Sources fetch, the browser host serves.',
      { path: '^src/main/', pathNot: ['^src/main/sources/', '^src/main/hosts/'] },
      { path: [HTTP_PACKAGES, HTTP_BUILT_INS] },
    ),
    forbid(
      'sources-stand-alone',
      'A source fetches and parses into entities.',
      { path: '^src/main/sources/' },
      { path: '^src/main/', pathNot: '^src/main/sources/' },
    ),
    forbid(
      'workers-are-called',
      'A worker serves its client and knows no one above.',
      { path: '^src/main/workers/' },
      { path: '^src/main/(services|router|hosts|commands|files)/' },
    ),
    forbid(
      'hosts-serve-the-app',
      'A host serves router and files; it does not reach behind them.',
      { path: '^src/main/hosts/' },
      { path: '^src/main/(database|sources|workers|router|commands)/' },
    ),

    forbid(
      'features-are-strangers',
      'A feature never imports its sibling; the app frame (features/shell) joins the screens.',
      { path: '^src/renderer/features/([^/]+)/', pathNot: '^src/renderer/features/shell/' },
      { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    ),
    forbid(
      'below-the-features',
      'What features share does not know them; the files at the top of the window join them.',
      { path: '^src/renderer/(?!features/)[^/]+/' },
      { path: '^src/renderer/features/' },
    ),
    forbid(
      'commands-stand-at-the-bottom',
      'Every room of the window asks what a key means; that knows none of them.',
      { path: '^src/renderer/commands/' },
      { path: '^src/renderer/', pathNot: '^src/renderer/commands/' },
    ),
    forbid(
      'changes-go-one-way',
      'What the library refuses must not get lost: only the room for that asks it to change something.',
      { path: '^src/renderer/', pathNot: '^src/renderer/(write/|api/client\\.ts$)' },
      { path: '^src/renderer/api/library\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'only-pdf-knows-pdfjs',
      'pdf.js changes often; one room of the window deals with it, and where text is read what PDFium cannot read.',
      { path: '^src/', pathNot: ['^src/renderer/pdf/', '^src/main/workers/pdf-text/'] },
      { path: packages('pdfjs-dist') },
    ),
    forbid(
      'only-long-lists-virtualise',
      'Browsers limit how tall a list can be; one place deals with that.',
      { path: '^src/', pathNot: '^src/renderer/ui/long-list/' },
      { path: packages('@tanstack/react-virtual') },
    ),
  ],
  options: {
    // TypeScript 7 has no API for this tool; swc also tells it of type-only imports.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
