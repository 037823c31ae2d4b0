// The stand-in as a process of its own, for the demo and measurements. Prints one line, `{"url", "env"}`, and runs until
// its standard input ends, so that it does not outlive who started it.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { feedToday } from '#shared/calendar.ts';
import { capturedData } from './captured-data.ts';
import { generatedData } from './generated-data.ts';
import { randomOf } from './hub-item.ts';
import { movedTo } from './moved-data.ts';
import { startUpstream } from './start-upstream.ts';

const { values } = parseArgs({
  options: {
    /** A folder of captures; absent: made-up papers. */
    data: { type: 'string' },
    /** How many made-up days. */
    days: { type: 'string', default: '10' },
    /** How many papers on each of them; absent: some twenty. */
    'per-day': { type: 'string' },
    /** Leaves captured days where they were instead of moving them to now. */
    'own-dates': { type: 'boolean', default: false },
    'arxiv-spacing': { type: 'string', default: '0' },
  },
});

const today = feedToday();
const random = randomOf('papers of a day');

function data() {
  if (!values.data) {
    const perDay = values['per-day'] ? Number(values['per-day']) : () => 18 + random.below(10);
    return generatedData({ days: Number(values.days), perDay });
  }
  const captured = capturedData(resolve(values.data));
  return values['own-dates'] ? captured : movedTo(today, captured);
}

const upstream = await startUpstream({
  data: data(),
  pdfBallast: 200_000,
  arxivSpacingMs: Number(values['arxiv-spacing']),
});

process.stdout.write(`${JSON.stringify({ url: upstream.url, env: upstream.env })}\n`);
process.stdin.resume().once('end', () => void upstream.close());
