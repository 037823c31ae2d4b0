import { z } from 'zod';

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

/** Everything the user can set. A key missing in the library takes its default here. */
export const Settings = z.object({
  theme: Theme.default('system'),
  /** Whether the starter shelf was put in; kept so that a removed shelf stays removed. */
  starterShelf: z.enum(['pending', 'present', 'removed']).default('pending'),
});
export type Settings = z.infer<typeof Settings>;
