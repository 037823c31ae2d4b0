import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibraryCheck } from '../../database/repositories/library-check.ts';
import type { ThumbnailRepository } from '../../database/repositories/thumbnails.ts';
import { thumbnailName } from '../../database/thumbnail-store.ts';
import type { WriteLock } from '../../database/write-lock.ts';
import { checkTemporary } from './check-temporary.ts';
import type { Findings } from './finding.ts';

export interface ScrapDeps {
  check: LibraryCheck;
  thumbnails: ThumbnailRepository;
  dataDir: string;
  whenFree: WriteLock['whenFree'];
}

const namesIn = (dir: string): Promise<string[]> => readdir(dir).catch(() => []);

/** Part files of downloads that are over. */
async function checkParts({ check, dataDir }: ScrapDeps, findings: Findings): Promise<void> {
  const dir = join(dataDir, 'downloads');
  const kept = new Set(check.unfinishedDownloads().map((id) => `${id}.part`));
  for (const name of await namesIn(dir)) {
    if (kept.has(name)) continue;
    const remove = name.endsWith('.part') ? () => rm(join(dir, name), { force: true }) : undefined;
    await findings.leftover(
      { what: 'A part of a PDF that is not wanted any more', where: `downloads/${name}` },
      remove,
    );
  }
}

async function checkThumbnails(
  { thumbnails, dataDir, whenFree }: ScrapDeps,
  findings: Findings,
): Promise<void> {
  const dir = join(dataDir, 'thumbnails');
  const present = new Set(await namesIn(dir));
  const known = new Set<string>();
  for (const thumbnail of thumbnails.all()) {
    const name = thumbnailName(thumbnail);
    known.add(name);
    if (present.has(name)) continue;
    const what = 'A thumbnail that is not there';
    await findings.leftover({ what, where: `thumbnails/${name}` }, () =>
      whenFree(() => thumbnails.forget(thumbnail.sha256)),
    );
  }
  for (const name of present) {
    const where = `thumbnails/${name}`;
    if (known.has(name) || (await checkTemporary(dir, { name, where }, findings))) continue;
    const remove = () => rm(join(dir, name), { recursive: true, force: true });
    await findings.leftover({ what: 'A thumbnail of no paper', where }, remove);
  }
}

/** The index keeps its own folder in order; what an older Offprint left beside it is for nobody. */
async function checkIndex({ dataDir }: ScrapDeps, findings: Findings): Promise<void> {
  for (const name of await namesIn(dataDir)) {
    if (!/^search-index\.json(\.\d+\.part)?$/.test(name)) continue;
    const remove = () => rm(join(dataDir, name), { force: true });
    await findings.leftover({ what: 'A search index of an older Offprint', where: name }, remove);
  }
}

/** Looks for files that nothing needs any more. */
export async function checkScraps(deps: ScrapDeps, findings: Findings): Promise<void> {
  await checkParts(deps, findings);
  await checkThumbnails(deps, findings);
  await checkIndex(deps, findings);
}
