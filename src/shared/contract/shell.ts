import { z } from 'zod';
import { Sha256 } from '../entities/document.ts';
import { base } from './base.ts';

/** No PDF takes a longer one. */
const Password = z.string().max(1000);

export const shell = {
  /** Ends Offprint, in the browser host its server. */
  quit: base.output(z.object({})),
  /** Which host runs, the version of Offprint, and where its log lies. */
  info: base.output(
    z.object({ host: z.enum(['electron', 'browser']), version: z.string(), logDir: z.string() }),
  ),
  /** Opens an http(s) or mailto address in the system's browser. `opened: false`: the window must do it itself. */
  openExternal: base.input(z.object({ url: z.url() })).output(z.object({ opened: z.boolean() })),
  /** Shows the data folder in the system's file manager; `false` where the host cannot. */
  showDataFolder: base.output(z.object({ opened: z.boolean() })),
  /** Shows the folder of the log in the system's file manager; `false` where the host cannot. */
  showLog: base.output(z.object({ opened: z.boolean() })),
  /**
   * The password of a stored PDF, where the system's keychain keeps it, and whether its title and text may lie in the
   * library; `canRemember`: whether there is a keychain at all.
   */
  recallPassword: base.input(z.object({ sha256: Sha256 })).output(
    z.object({
      canRemember: z.boolean(),
      password: Password.optional(),
      keepsText: z.boolean().optional(),
    }),
  ),
  /** Keeps it in the system's keychain; `false` where there is none. */
  rememberPassword: base
    .input(z.object({ sha256: Sha256, password: Password, keepsText: z.boolean() }))
    .output(z.object({ remembered: z.boolean() })),
  /** Has the keychain forget it. The title and text that it unlocked stay: `reader.lock` takes them out of the library. */
  forgetPassword: base.input(z.object({ sha256: Sha256 })).output(z.object({})),
};
