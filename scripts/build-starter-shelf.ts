import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractText } from '../src/main/workers/pdf-text/extract.ts';
import { readPdfiumWasm, startPdfium } from '../src/main/workers/pdf-text/pdfium.ts';
import type { PaperRecord } from '../src/shared/entities/paper.ts';
import { AUTHOR, setPaper } from './starter-shelf/paper.ts';
import { readSource, type Source } from './starter-shelf/read-source.ts';

const SHELF = fileURLToPath(new URL('../resources/starter-shelf', import.meta.url));
const NO_LIMITS = { maxBytes: 1e9, maxPages: 1e4, maxChars: 1e9, maxMs: 60_000 };

/**
 * Sets every paper of `resources/starter-shelf/src` as `pdf/<slug>.pdf` below `out`, and tells of them in
 * `shelf.json`: per paper its record as a source would give it, the name of its PDF, the sum of the PDF and the
 * text of each page as Offprint reads it. The order is that of the feed they start in.
 */
export async function buildStarterShelf(out: string): Promise<void> {
  await mkdir(join(out, 'pdf'), { recursive: true });
  const pdfium = await startPdfium(await readPdfiumWasm());
  const papers = [];
  for (const file of await sourceFiles()) {
    const source = readSource(file);
    const pdf = `${source.slug}.pdf`;
    const path = join(out, 'pdf', pdf);
    const bytes = await setPaper(source, file);
    await writeFile(path, bytes);
    const { pages } = extractText(pdfium, { path }, NO_LIMITS, () => {});
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    papers.push({
      order: [source.date, 99 - source.rank].join(),
      record: recordOf(source),
      pdf,
      sha256,
      pages,
    });
  }
  papers.sort((a, b) => b.order.localeCompare(a.order));
  const shelf = { papers: papers.map(({ order: _, ...paper }) => paper) };
  await writeFile(join(out, 'shelf.json'), `${JSON.stringify(shelf, null, 2)}\n`);
}

async function sourceFiles(): Promise<string[]> {
  const names = await readdir(join(SHELF, 'src'));
  return names.filter((name) => name.endsWith('.md')).map((name) => join(SHELF, 'src', name));
}

function recordOf(source: Source): PaperRecord {
  return {
    id: `starter:${source.slug}`,
    source: 'starter',
    title: source.title,
    abstract: source.abstract,
    authors: [{ name: AUTHOR }],
    authorCount: 1,
    publishedAt: source.date,
    keywords: source.keywords,
  };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildStarterShelf(SHELF);
}
