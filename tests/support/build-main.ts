import { buildAll } from '../../scripts/build.mjs';

/** Processes that are started by the dozen run what is packaged. */
export const setup = buildAll;
