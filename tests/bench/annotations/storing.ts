import { newAnnotation } from '../../support/annotations.ts';
import { openTestApp } from '../../support/app.ts';
import { temporaryFolder } from '../../support/library.ts';
import { connectOverPort } from '../../support/transports.ts';
import { type Comparison, comparison, p95 } from '../measure.ts';
import { openBareTable } from './bare-insert.ts';
import { MARKS } from './marked-library.ts';

const PLAIN = 'arxiv:2606.00001';
const MARKED = 'arxiv:2606.00002';

/** A highlight of three lines. */
const mark = (paperId: string, index: number) =>
  newAnnotation({
    paperId,
    page: 1 + (index % 12),
    rects: [0, 1, 2].map((line) => ({
      page: 1,
      x1: 72.5,
      y1: 600 - 12 * line,
      x2: 310.25,
      y2: 611 - 12 * line,
    })),
    quote: {
      type: 'TextQuoteSelector',
      exact: 'We measured how often readers go back to a sentence that they had marked. '.repeat(2),
      prefix: 'as they said before. ',
      suffix: ' This is so because',
    },
    position: { type: 'TextPositionSelector', start: 40 * index, end: 40 * index + 150 },
  });

/**
 * Storing a mark as the desktop’s window does it, from the call of `annotations.edit` to the library’s answer over its
 * MessagePort, against a bare fsynced INSERT of the row that came of it, in turn.
 */
export async function compareStoring(count: number): Promise<Comparison[]> {
  using folder = temporaryFolder();
  await using house = await openTestApp([
    { id: PLAIN, arxivId: '2606.00001', title: 'Without marks' },
    { id: MARKED, arxivId: '2606.00002', title: 'With marks' },
  ]);
  await using connection = await connectOverPort(house.app);
  using bare = openBareTable(folder.path, house.dataDir);
  const { edit } = connection.api.annotations;
  await edit({ create: Array.from({ length: MARKS }, (_, index) => mark(MARKED, index)) });

  const results: Comparison[] = [];
  for (const [paperId, where] of [
    [PLAIN, 'none'],
    [MARKED, `${MARKS} marks`],
  ] as const) {
    const times: Record<'subject' | 'peer', number[]> = { subject: [], peer: [] };
    for (let index = 0; index < count; index++) {
      const draft = mark(paperId, index);
      const started = performance.now();
      await edit({ create: [draft] });
      times.subject.push(performance.now() - started);
      times.peer.push(bare.insertLatest());
    }
    const name = `mark stored, from the call to the library’s answer over a MessagePort, in a paper with ${where}, against a bare fsynced INSERT of its row (ratio of p95)`;
    results.push({ ...comparison(name, 3, times), ratio: p95(times.subject) / p95(times.peer) });
  }
  return results;
}
