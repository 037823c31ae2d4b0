import { run } from './bench/reader.bench.ts';
try { console.log(JSON.stringify(await run({ rounds: 1 }), null, 1)); } catch (e: any) { console.log('ERR', e?.error, 'SUPP', e?.suppressed, e); }
process.exit(0);
