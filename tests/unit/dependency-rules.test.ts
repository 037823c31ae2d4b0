import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IRegularForbiddenRuleType,
} from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/library.ts';

type Tree = Record<string, string>;

interface RulesFile {
  default: { forbidden: (IRegularForbiddenRuleType & { name: string })[]; options: ICruiseOptions };
}

const root = join(import.meta.dirname, '..', '..');
const { default: config }: RulesFile = await import(join(root, '.dependency-cruiser.mjs'));

const PACKAGES = [
  'electron',
  'better-sqlite3',
  '@types/better-sqlite3',
  'pdfjs-dist',
  '@tanstack/react-virtual',
  'zod',
  '@orpc/contract',
  '@orpc/server',
  'hono',
  'react',
];

function plant(directory: string, tree: Tree): void {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}

/** A checkout with nothing in it but stand-ins for the packages that rules speak of. */
function emptyHouse(): Tree {
  const dependencies = Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0']));
  const manifest = {
    name: 'house',
    type: 'module',
    imports: { '#shared/*': './src/shared/*' },
    dependencies,
  };
  const tree: Tree = { 'package.json': JSON.stringify(manifest) };
  for (const name of PACKAGES) {
    tree[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'index.js' });
    tree[`node_modules/${name}/index.js`] = '';
  }
  return tree;
}

/** Names of the rules that the tree breaks. */
async function brokenRules(tree: Tree): Promise<string[]> {
  using house = temporaryFolder();
  plant(house.path, { ...emptyHouse(), ...tree });
  const { output } = await cruise(['src'], {
    ...config.options,
    baseDir: house.path,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  });
  const { violations } = (output as ICruiseResult).summary;
  return [...new Set(violations.map((violation) => violation.rule.name))].sort();
}

const SHARED = {
  'src/shared/entities/paper.ts': "import { z } from 'zod';\nexport const Paper = z.object({});\n",
};

const BROKEN: [rule: string, tree: Tree][] = [
  [
    'main-runs-on-dependencies',
    {
      'package.json': JSON.stringify({ name: 'house', devDependencies: { zod: '1.0.0' } }),
      'src/main/a.ts': "import('zod');",
    },
  ],
  [
    'no-cycles',
    {
      'src/main/a.ts': "import './b.ts';\nexport const a = 1;",
      'src/main/b.ts': "import { a } from './a.ts';\nexport const b = a;",
    },
  ],
  ['no-unresolved', { 'src/main/a.ts': "import './gone.ts';" }],
  [
    'no-orphan-packages',
    {
      'src/main/a.ts': "import 'not-in-package-json';",
      'node_modules/not-in-package-json/package.json':
        '{"name":"not-in-package-json","version":"1.0.0","main":"index.js"}',
      'node_modules/not-in-package-json/index.js': '',
    },
  ],
  ['shared-knows-neither-side', { 'src/shared/a.ts': "import { join } from 'node:path';\nexport { join };" }],
  ['shared-knows-neither-side', { 'src/shared/a.ts': "import 'react';" }],
  ['shared-knows-neither-side', { 'src/shared/a.ts': "import '../main/b.ts';", 'src/main/b.ts': '' }],
  ['renderer-imports-shared-only', { 'src/renderer/a.tsx': "import '../main/b.ts';", 'src/main/b.ts': '' }],
  [
    'renderer-imports-shared-only',
    {
      'src/renderer/a.ts': "import type { B } from '../main/b.ts';\nexport type A = B;",
      'src/main/b.ts': 'export type B = 1;',
    },
  ],
  ['renderer-has-no-node', { 'src/renderer/a.ts': "import 'node:fs';" }],
  ['renderer-has-no-node-packages', { 'src/renderer/a.ts': "import '@orpc/server';" }],
  ['preload-hands-over-the-port', { 'src/preload/index.ts': "import 'node:fs';" }],
  ['main-knows-no-window', { 'src/main/a.ts': "import '../renderer/b.ts';", 'src/renderer/b.ts': '' }],
  [
    'electron-in-its-rooms',
    { 'src/main/services/a.ts': "import { shell } from 'electron';\nexport { shell };" },
  ],
  [
    'electron-in-its-rooms',
    { 'src/main/app.ts': "import type { App } from 'electron';\nexport type A = App;" },
  ],
  ['electron-in-its-rooms', { 'src/renderer/a.ts': "import 'electron';" }],
  [
    'server-and-cli-never-reach-electron',
    {
      'src/main/server.ts': "import './far.ts';",
      'src/main/far.ts': "import './hosts/electron/window.ts';",
      'src/main/hosts/electron/window.ts': "import 'electron';",
    },
  ],
  [
    'server-and-cli-never-reach-electron',
    { 'src/main/cli.ts': "await import('./far.ts');", 'src/main/far.ts': "import 'electron';" },
  ],
  [
    'only-database-knows-sqlite',
    { 'src/main/services/a.ts': "import Database from 'better-sqlite3';\nexport { Database };" },
  ],
  [
    'only-database-knows-sqlite',
    {
      'src/main/services/a.ts': "import type { Database } from 'better-sqlite3';\nexport type D = Database;",
    },
  ],
  ['log-stands-alone', { 'src/main/log/a.ts': "import '../services/b.ts';", 'src/main/services/b.ts': '' }],
  [
    'database-stands-alone',
    { 'src/main/database/a.ts': "import '../services/b.ts';", 'src/main/services/b.ts': '' },
  ],
  [
    'router-calls-services',
    { 'src/main/router/a.ts': "import '../database/b.ts';", 'src/main/database/b.ts': '' },
  ],
  [
    'services-know-no-host',
    { 'src/main/services/a.ts': "import '../hosts/b.ts';", 'src/main/hosts/b.ts': '' },
  ],
  ['services-do-no-http', { 'src/main/services/a.ts': "import 'node:http';" }],
  ['services-do-no-http', { 'src/main/services/a.ts': "import 'hono';" }],
  ['only-sources-and-hosts-do-http', { 'src/main/workers/a.ts': "import 'node:https';" }],
  [
    'sources-stand-alone',
    { 'src/main/sources/a.ts': "import '../database/b.ts';", 'src/main/database/b.ts': '' },
  ],
  [
    'workers-are-called',
    { 'src/main/workers/a.ts': "import '../services/b.ts';", 'src/main/services/b.ts': '' },
  ],
  [
    'hosts-serve-the-app',
    { 'src/main/hosts/a.ts': "import '../database/b.ts';", 'src/main/database/b.ts': '' },
  ],
  [
    'features-are-strangers',
    {
      'src/renderer/features/feed/a.tsx': "import '../lists/b.tsx';",
      'src/renderer/features/lists/b.tsx': '',
    },
  ],
  [
    'below-the-features',
    {
      'src/renderer/papers/a.tsx': "import '../features/feed/b.tsx';",
      'src/renderer/features/feed/b.tsx': '',
    },
  ],
  [
    'commands-stand-at-the-bottom',
    {
      'src/renderer/commands/keys/a.ts': "import '../../papers/b.ts';",
      'src/renderer/papers/b.ts': '',
    },
  ],
  [
    'changes-go-one-way',
    {
      'src/renderer/papers/a.ts': "import { library } from '../api/library.ts';\nlibrary;",
      'src/renderer/api/library.ts': 'export const library = 1;',
    },
  ],
  ['only-pdf-knows-pdfjs', { 'src/renderer/features/reader/a.tsx': "import 'pdfjs-dist';" }],
  [
    'only-pdf-knows-pdfjs',
    { 'src/main/a.ts': "import 'pdfjs-dist/build/pdf.mjs';", 'node_modules/pdfjs-dist/build/pdf.mjs': '' },
  ],
  ['only-long-lists-virtualise', { 'src/renderer/papers/a.tsx': "import '@tanstack/react-virtual';" }],
];

describe('the rules of the house', () => {
  test('let a house in order stand', async () => {
    const tree: Tree = {
      ...SHARED,
      'src/main/index.ts': "import 'electron';\nimport './hosts/electron/window.ts';",
      'src/main/hosts/electron/window.ts': "import 'electron';",
      'src/main/server.ts': "import './hosts/browser/server.ts';",
      'src/main/hosts/browser/server.ts': "import 'hono';\nimport 'node:http';",
      'src/main/router/papers.ts': "import '../services/papers-service.ts';\nimport '@orpc/server';",
      'src/main/services/papers-service.ts': "import '../database/papers.ts';\nimport '../sources/arxiv.ts';",
      'src/main/database/papers.ts': "import 'better-sqlite3';\nimport '#shared/entities/paper.ts';",
      'src/main/sources/arxiv.ts': "import 'node:https';",
      'src/preload/index.ts': "import 'electron';\nimport '#shared/entities/paper.ts';",
      'src/renderer/main.tsx': "import './features/shell/AppFrame.tsx';",
      'src/renderer/features/shell/AppFrame.tsx': "import 'react';\nawait import('../feed/FeedScreen.tsx');",
      'src/renderer/features/feed/FeedScreen.tsx':
        "import '../../papers/PaperCard.tsx';\nimport '../../pdf/viewer.ts';",
      'src/renderer/papers/PaperCard.tsx': "import '#shared/entities/paper.ts';",
      'src/renderer/pdf/viewer.ts': "import 'pdfjs-dist';",
    };
    expect(await brokenRules(tree)).toEqual([]);
  });

  test.each(BROKEN)('%s bites (%#)', async (rule, tree) => {
    expect(await brokenRules(tree)).toContain(rule);
  });

  test('each have a case above', () => {
    const cases = new Set(BROKEN.map(([rule]) => rule));
    expect(config.forbidden.map((rule) => rule.name).filter((name) => !cases.has(name))).toEqual([]);
  });

  test('hold for fetch too, which needs no import: only sources and hosts call it', () => {
    const files = globSync('src/main/**/*.ts', { cwd: root });
    const callers = files.filter((file) => /(?<![.\w])fetch\(/.test(readFileSync(join(root, file), 'utf8')));
    expect(files.length).toBeGreaterThan(20);
    expect(callers.filter((file) => !/^src\/main\/(sources|hosts)\//.test(file))).toEqual([]);
  });
});
