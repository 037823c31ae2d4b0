import { z } from 'zod';
import { base } from './base.ts';

export const shell = {
  /** Which host runs, and the version of Offprint. */
  info: base.output(z.object({ host: z.enum(['electron', 'browser']), version: z.string() })),
  /** Opens an http(s) or mailto address in the system's browser. `opened: false`: the window must do it itself. */
  openExternal: base.input(z.object({ url: z.url() })).output(z.object({ opened: z.boolean() })),
  /** Shows the data folder in the system's file manager; `false` where the host cannot. */
  showDataFolder: base.output(z.object({ opened: z.boolean() })),
};
