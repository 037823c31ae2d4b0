/** The app that the stand-in runs, as `launch.ts` read it. */
export const theApp = JSON.parse(process.env.STAND_IN_APP ?? '{}') as {
  /** The executable and its arguments. */
  argv: string[];
  /** Its folder, and the script that it begins with. */
  path: string;
  main: string;
  name: string;
  version: string;
};
