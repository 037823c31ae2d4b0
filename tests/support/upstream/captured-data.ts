import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UpstreamData } from './data.ts';
import type { HubItem } from './hub-item.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as HubItem[];

/** Real papers by arXiv id, from names like `arxiv-1503.07589v1-atlas-cms.pdf`. */
function findPdfs(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder).flatMap((name) => {
      const id = name.match(/^arxiv-(\d{4}\.\d{4,5})/)?.[1];
      return id ? [[id, join(folder, name)] as const] : [];
    }),
  );
}

/**
 * Captured feed days: `daily_papers/YYYY-MM-DD.json` in a folder, and PDFs in `../pdfs/papers` beside it. Nothing is read
 * before it is asked for.
 */
export function capturedData(folder: string): UpstreamData {
  const file = (date: string) => join(folder, 'daily_papers', `${date}.json`);
  const dates = readdirSync(join(folder, 'daily_papers'))
    .filter((name) => /^\d{4}-\d{2}-\d{2}\.json$/.test(name))
    .map((name) => name.slice(0, 10))
    .sort();
  const known = new Set(dates);
  const pdfs = findPdfs(join(folder, '..', 'pdfs', 'papers'));
  let papers: Map<string, HubItem> | undefined;
  const readPapers = () =>
    new Map(dates.flatMap((date) => read(file(date)).map((item) => [item.paper.id, item] as const)));
  return {
    days: () => dates,
    items: (date) => (known.has(date) ? read(file(date)) : []),
    find(id) {
      papers ??= readPapers();
      return papers.get(id);
    },
    pdf(id) {
      const path = pdfs.get(id);
      return path === undefined ? undefined : readFileSync(path);
    },
  };
}

/** The captures of the same feed day at several times, oldest first; by day. */
export function readSnapshots(folder: string): Map<string, HubItem[][]> {
  const root = join(folder, 'snapshots');
  return new Map(
    readdirSync(root)
      .sort()
      .map((date) => [
        date,
        readdirSync(join(root, date))
          .sort()
          .map((name) => read(join(root, date, name))),
      ]),
  );
}
