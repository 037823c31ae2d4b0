import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AUTHOR, setPaper } from './starter-shelf/paper.ts';
import { readSource } from './starter-shelf/read-source.ts';

const SHELF = fileURLToPath(new URL('../resources/starter-shelf', import.meta.url));

/**
 * Sets every paper of `resources/starter-shelf/src` as `pdf/<slug>.pdf` below `out`, and tells of them in
 * `shelf.json`: per paper the record and feed entry as a source would give them, and its PDF.
 */
export async function buildStarterShelf(out: string): Promise<void> {
  await mkdir(join(out, 'pdf'), { recursive: true });
  const names = (await readdir(join(SHELF, 'src'))).filter((name) => name.endsWith('.md')).sort();
  const papers = await Promise.all(
    names.map(async (name) => {
      const file = join(SHELF, 'src', name);
      const source = readSource(file);
      const { bytes, pages } = await setPaper(source, file);
      const pdf = `pdf/${source.slug}.pdf`;
      await writeFile(join(out, pdf), bytes);
      return {
        record: {
          id: `starter:${source.slug}`,
          source: 'starter',
          title: source.title,
          abstract: source.abstract,
          authors: [{ name: AUTHOR }],
          authorCount: 1,
          publishedAt: source.date,
          keywords: source.keywords,
        },
        entry: { feed: 'daily', date: source.date, rank: source.rank },
        pdf: {
          file: pdf,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          bytes: bytes.byteLength,
          pages,
        },
      };
    }),
  );
  papers.sort((a, b) => b.entry.date.localeCompare(a.entry.date) || a.entry.rank - b.entry.rank);
  await writeFile(join(out, 'shelf.json'), `${JSON.stringify({ papers }, null, 2)}\n`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildStarterShelf(SHELF);
}
