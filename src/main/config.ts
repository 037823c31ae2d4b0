import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { packageJsonPath } from './app-paths.ts';
import { logFolder } from './log/log-folder.ts';
import type { UpstreamAddresses } from './sources/http/ports.ts';

/** Where one run of Offprint keeps and finds its things. */
export interface Config {
  /** Holds the database, the PDFs and the search index. */
  dataDir: string;
  /** How long a write waits for another program that uses the library, in milliseconds; infinite: until the user gives up. */
  patienceMs: number;
  /** Where this machine's log lies. */
  logDir: string;
  version: string;
  upstreams: Upstreams;
}

/** The servers Offprint asks, and how. */
export type Upstreams = Required<UpstreamAddresses>;

const ARXIV_SPACING_MS = 3_000;
const COMMAND_PATIENCE_MS = 15_000;

/** The platform's folder for application data. */
function defaultDataDir(platform = process.platform, env = process.env): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Offprint');
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Offprint');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'offprint');
}

const isLoopback = (url: string): boolean =>
  /^https?:\/\/(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])(?::\d+)?$/.test(url);

/**
 * The servers to ask: `HF_ENDPOINT` (Hugging Face's own variable), `ARXIV_ENDPOINT` and `ARXIV_PDF_ENDPOINT` name others than
 * the real ones. A stand-in on this machine answers for its CDN and RSS server too, and sets its own pace with
 * `OFFPRINT_ARXIV_SPACING_MS` and `OFFPRINT_PATIENCE`; the real arXiv is always asked at its own.
 */
export function resolveUpstreams(env: Record<string, string | undefined> = process.env): Upstreams {
  const given = (name: string, standard: string) => (env[name] || standard).replace(/\/+$/, '');
  const huggingFace = given('HF_ENDPOINT', 'https://huggingface.co');
  const arxiv = given('ARXIV_ENDPOINT', 'https://export.arxiv.org');
  const arxivPdf = given('ARXIV_PDF_ENDPOINT', 'https://arxiv.org');
  const arxivIsHere = isLoopback(arxiv) && isLoopback(arxivPdf);
  return {
    huggingFace,
    thumbnails: isLoopback(huggingFace) ? huggingFace : 'https://cdn-thumbnails.huggingface.co',
    arxiv,
    arxivPdf,
    arxivRss: isLoopback(arxiv) ? arxiv : 'https://rss.arxiv.org',
    arxivSpacingMs: arxivIsHere
      ? Number(env.OFFPRINT_ARXIV_SPACING_MS || ARXIV_SPACING_MS)
      : ARXIV_SPACING_MS,
    patience: arxivIsHere && isLoopback(huggingFace) ? Number(env.OFFPRINT_PATIENCE || 1) : 1,
  };
}

/** The database of a library. */
export const databaseFileOf = ({ dataDir }: Pick<Config, 'dataDir'>): string =>
  join(dataDir, 'library.sqlite');

/** The data folder as asked for, else `OFFPRINT_DATA_DIR`, else the platform's application-data folder. */
export function resolveConfig(asked: { dataDir?: string; patienceMs?: number } = {}): Config {
  const dataDir = resolve(asked.dataDir ?? process.env.OFFPRINT_DATA_DIR ?? defaultDataDir());
  const manifest = JSON.parse(readFileSync(packageJsonPath, 'utf8')) as { version: string };
  return {
    dataDir,
    patienceMs: asked.patienceMs ?? COMMAND_PATIENCE_MS,
    logDir: logFolder(),
    version: manifest.version,
    upstreams: resolveUpstreams(),
  };
}
