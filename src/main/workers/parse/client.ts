import { Worker } from 'node:worker_threads';
import type { ParsedAnnotations } from '#shared/interchange/imported.ts';
import { workerPath } from '../../app-paths.ts';
import { detectFile, readHead } from '../../sources/detect-file.ts';
import type { ListedPaper } from '../../sources/listed-paper.ts';
import { UnreadableSource } from '../../sources/source-file.ts';
import { createJobThread } from '../job-thread.ts';
import type { Parsed, ParseFailure, ParseRequest } from './protocol.ts';

export type ParseWorker = ReturnType<typeof createParseWorker>;

/**
 * Reads text files that are imported in a thread of its own, one at a time: nothing in a file can hold up the app, or end it.
 * @param stallMs how long a file may take, in milliseconds
 */
export function createParseWorker({ stallMs = 60_000 }: { stallMs?: number } = {}) {
  const thread = createJobThread({
    start: () => new Worker(workerPath('parse'), { resourceLimits: { maxOldGenerationSizeMb: 1024 } }),
    stallMs,
    stalled: () =>
      new UnreadableSource(`gave up: reading it took longer than ${Math.round(stallMs / 1000)} s`),
    died: () => new UnreadableSource('gave up: reading it takes more memory than any such file needs'),
    failed(failure) {
      const { why, ...more } = failure as ParseFailure;
      return new UnreadableSource(why, more);
    },
  });

  /** The kind that its content says; how it is called says nothing here. */
  async function kindOf(path: string): Promise<'json' | 'text'> {
    return detectFile(await readHead(path), '') === 'json' ? 'json' : 'text';
  }

  return {
    /**
     * The annotations in a file.
     * @throws UnreadableSource when it holds none, or cannot be read
     */
    async parseAnnotations(path: string): Promise<ParsedAnnotations> {
      return (await thread.ask({
        path,
        kind: await kindOf(path),
      } satisfies ParseRequest)) as ParsedAnnotations;
    },
    /**
     * The papers or annotations in a file.
     * @throws UnreadableSource when the file as a whole cannot be read; the signal's reason
     */
    async parse(request: Required<ParseRequest>, signal?: AbortSignal): Promise<Parsed> {
      const papers: ListedPaper[] = [];
      const onPart = (part: unknown) => {
        for (const paper of part as ListedPaper[]) papers.push(paper);
      };
      const parsed = (await thread.ask(request, { signal, onPart })) as Parsed;
      return parsed.holds === 'papers' ? { ...parsed, papers } : parsed;
    },
    /** Ends the thread; what is under way fails. */
    close: (): Promise<void> => thread.close(),
  };
}
