import { createServices } from '../../src/main/services/create-services.ts';
import { testConfig } from './config.ts';

// Derives anew what older rules derived, in a process of its own, which a test can kill.
const [, , dataDir = ''] = process.argv;
const services = await createServices(testConfig(dataDir));
process.stdout.write('deriving\n');
const isDone = await services.derivations.run(new AbortController().signal);
process.stdout.write(isDone ? 'done\n' : 'another process is at it\n');
await services.close();
