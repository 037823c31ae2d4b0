/** Plain pages: they must work under the strictest policy. */
const page = (title: string, head: string, body: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>${head}
    <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1rem }</style>
  </head>
  <body>
    ${body}
  </body>
</html>
`;

/** What a browser without the cookie sees. It tells nothing. */
export const LOCKED_PAGE = page(
  'Offprint is locked',
  '',
  `<h1>Offprint is locked</h1>
    <p>This library opens with the whole address that Offprint prints in its terminal, the one that ends in
      <code>/?token=…</code>. Each address opens one window, once.</p>
    <p>For a new one press Enter in that terminal, or run <code>offprint serve --open</code>.</p>`,
);

/**
 * Goes on to the window from a page of its own: a browser that was sent here by another site or a file would leave the cookie
 * behind if it were redirected.
 */
export const enteringPage = (address: string): string =>
  page(
    'Offprint',
    `\n    <meta http-equiv="refresh" content="0;url=${address}">`,
    `<p>Opening Offprint. If nothing happens, <a href="${address}">go on</a>.</p>`,
  );
