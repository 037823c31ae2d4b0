import { parseArgs } from 'node:util';
import type { BenchOptions } from './bench-options.ts';
import type { Comparison, Summary } from './measure.ts';

const BENCHES: Record<string, () => Promise<{ run(options: BenchOptions): Promise<Comparison[]> }>> = {
  import: () => import('./import.bench.ts'),
  sync: () => import('./sync.bench.ts'),
  reader: () => import('./reader.bench.ts'),
  search: () => import('./search.bench.ts'),
  startup: () => import('./startup.bench.ts'),
  annotations: () => import('./annotations.bench.ts'),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    corpus: { type: 'string' },
    rounds: { type: 'string', default: '7' },
  },
});

const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const unknown = names.find((name) => !(name in BENCHES));
if (unknown) {
  console.error(`There is no bench “${unknown}”. There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}

const show = ({ median, p99, min }: Summary, unit: Comparison['unit']) =>
  `median ${median.toFixed(0)} ${unit}, p99 ${p99.toFixed(0)} ${unit}, min ${min.toFixed(0)} ${unit}`;

const results: Comparison[] = [];
for (const name of names) {
  const bench = await BENCHES[name]?.();
  const comparisons = (await bench?.run({ corpus: values.corpus, rounds: Number(values.rounds) })) ?? [];
  results.push(...comparisons);
  if (values.json) continue;
  for (const { name: title, unit, subject, peer, ratio, limit } of comparisons) {
    console.log(`${title}\n  Offprint  ${show(subject, unit)}\n  peer      ${show(peer, unit)}`);
    console.log(`  ratio     ${ratio.toFixed(2)} (limit ${limit})${ratio > limit ? '  EXCEEDED' : ''}`);
  }
}
if (values.json) console.log(JSON.stringify(results));
process.exitCode = results.some(({ ratio, limit }) => ratio > limit) ? 1 : 0;
