import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { readAnnotations } from '#shared/interchange/read-annotations.ts';
import { decodeText } from '../../sources/detect-file.ts';
import { parseSource } from '../../sources/parse-source.ts';
import { UnreadableSource } from '../../sources/source-file.ts';
import { checkItems, checkText } from '../../sources/text-limits.ts';
import type { FromThread } from '../job-thread.ts';
import type { Parsed, ParseFailure, ParseRequest } from './protocol.ts';

/** Papers sent at once: few enough that taking them in holds nothing up. */
const PART = 500;

function send(message: FromThread): void {
  parentPort?.postMessage(message);
}

function parse({ path, kind, file }: ParseRequest): Parsed {
  const text = decodeText(readFileSync(path));
  checkText(kind, text);
  const annotations = kind === 'html' ? undefined : readAnnotations(text);
  if (annotations) {
    checkItems(annotations.annotations.length);
    return { holds: 'annotations', ...annotations };
  }
  if (!file) throw new UnreadableSource('it holds no annotations that Offprint can read');
  return { holds: 'papers', ...parseSource(kind, text, file) };
}

parentPort?.on('message', (request: ParseRequest) => {
  try {
    const parsed = parse(request);
    if (parsed.holds === 'papers') {
      for (let from = 0; from < parsed.papers.length; from += PART)
        send({ type: 'progress', part: parsed.papers.slice(from, from + PART) });
      parsed.papers = [];
    }
    send({ type: 'done', result: parsed, isWornOut: false });
  } catch (error) {
    const { line, isForeign = false } = error instanceof UnreadableSource ? error : {};
    const why = error instanceof Error ? error.message : String(error);
    const failure: ParseFailure = { why, isForeign, ...(line !== undefined && { line }) };
    send({ type: 'failed', failure, isWornOut: false });
  }
});
