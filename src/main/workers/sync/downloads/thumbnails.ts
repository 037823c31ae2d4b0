import PQueue from 'p-queue';
import { feedToday } from '#shared/calendar.ts';
import type { ThumbnailRepository } from '../../../database/repositories/thumbnails.ts';
import type { ThumbnailStore } from '../../../database/thumbnail-store.ts';
import { type Http, HttpError } from '../../../sources/http/http.ts';
import { readImageHeader } from './image-type.ts';

const AT_ONCE = 4;
const MAX_BYTES = 2_000_000;
const TRY_AGAIN_AFTER_MS = 86_400_000;
/** Pictures are kept of the papers of so many feed days. */
const KEPT_DAYS = 60;
const PATIENCE_MS = 60_000;

export interface ThumbnailDeps {
  http: Http;
  thumbnails: ThumbnailRepository;
  store: ThumbnailStore;
  /** Where a paper's picture is. */
  urlOf: (paper: { arxivId: string; thumbnail?: string }) => string | undefined;
  /** Told of papers that have a picture now. */
  onStored: (paperIds: string[]) => void;
}

export type Thumbnails = ReturnType<typeof createThumbnails>;

/** Fetches the pictures of the newest papers. They are ornament: what fails is left for a day. */
export function createThumbnails({ http, thumbnails, store, urlOf, onStored }: ThumbnailDeps) {
  const wanted = (days: number) =>
    thumbnails.wanted(feedToday(), days, new Date(Date.now() - TRY_AGAIN_AFTER_MS).toISOString());

  /** @throws when the server cannot be reached: then it is no use to ask for the others */
  async function fetchOne(
    paper: { paperId: string; arxivId: string; thumbnail?: string },
    signal: AbortSignal,
  ): Promise<void> {
    const url = urlOf(paper);
    const bytes = url === undefined ? undefined : await download(url, signal);
    const header = bytes && readImageHeader(bytes);
    if (!bytes || !header) return thumbnails.fail(paper.paperId);
    const stored = await store.put(bytes, header.mediaType);
    thumbnails.add(paper.paperId, { ...stored, bytes: bytes.length });
    onStored([paper.paperId]);
  }

  /** The bytes; undefined when there are none to be had. */
  async function download(url: string, signal: AbortSignal): Promise<Uint8Array | undefined> {
    let isAnswered = false;
    try {
      return await http.stream(
        url,
        { upstream: 'hugging-face-files', signal, patienceMs: PATIENCE_MS, priority: -1 },
        async ({ status, body }) => {
          isAnswered = true;
          if (status !== 200) return undefined;
          const chunks: Uint8Array[] = [];
          let bytes = 0;
          for await (const chunk of body) {
            bytes += chunk.length;
            if (bytes > MAX_BYTES) return undefined;
            chunks.push(chunk);
          }
          return Buffer.concat(chunks);
        },
      );
    } catch (error) {
      signal.throwIfAborted();
      const isRefused = error instanceof HttpError && ['refused', 'too-large', 'status'].includes(error.kind);
      if (isAnswered || isRefused) return undefined;
      throw error;
    }
  }

  return {
    /** Whether papers of the newest `days` feed days lack a picture that may be tried. */
    hasWork: (days: number): boolean => wanted(days).length > 0,
    /** Fetches what is lacking, and lets go of what is too old. Ends early, without a word, where the server is away. */
    async run(days: number, signal: AbortSignal): Promise<void> {
      const queue = new PQueue({ concurrency: AT_ONCE });
      const away = new AbortController();
      const ended = AbortSignal.any([signal, away.signal]);
      for (const paper of wanted(days)) {
        void queue.add(async () => {
          if (ended.aborted) return;
          await fetchOne(paper, ended).catch((reason: unknown) => away.abort(reason));
        });
      }
      await queue.onIdle();
      if (thumbnails.dropOld(feedToday(), KEPT_DAYS) > 0) await store.keepOnly(thumbnails.all());
    },
  };
}
