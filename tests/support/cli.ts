import { join } from 'node:path';

/** The command line as it is packaged: it starts in half the time that the sources take. */
export const CLI = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js');
