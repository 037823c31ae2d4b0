import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { packageJsonPath } from './app-paths.ts';

/** Where one run of Offprint keeps and finds its things. */
export interface Config {
  /** Holds the database, the PDFs and the search index. */
  dataDir: string;
  version: string;
}

/** The platform's folder for application data. */
function defaultDataDir(platform = process.platform, env = process.env): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Offprint');
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Offprint');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'offprint');
}

/** The data folder as asked for, else `OFFPRINT_DATA_DIR`, else the platform's application-data folder. */
export function resolveConfig(asked: { dataDir?: string } = {}): Config {
  const dataDir = resolve(asked.dataDir ?? process.env.OFFPRINT_DATA_DIR ?? defaultDataDir());
  const manifest = JSON.parse(readFileSync(packageJsonPath, 'utf8')) as { version: string };
  return { dataDir, version: manifest.version };
}
