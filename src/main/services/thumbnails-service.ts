import type { PaperRepository } from '../database/repositories/papers.ts';
import type { StoredThumbnail, ThumbnailRepository } from '../database/repositories/thumbnails.ts';
import type { ThumbnailStore } from '../database/thumbnail-store.ts';

interface Deps {
  papers: PaperRepository;
  thumbnails: ThumbnailRepository;
  store: ThumbnailStore;
}

export type ThumbnailsService = ReturnType<typeof createThumbnailsService>;

/** The stored pictures of papers. */
export function createThumbnailsService({ papers, thumbnails, store }: Deps) {
  return {
    /** Where a paper's picture lies and what it is; undefined when none is stored. */
    find(paperId: string): (StoredThumbnail & { path: string }) | undefined {
      const thumbnail = thumbnails.ofPaper(papers.resolveId(paperId) ?? paperId);
      return thumbnail && { ...thumbnail, path: store.pathOf(thumbnail) };
    },
  };
}
