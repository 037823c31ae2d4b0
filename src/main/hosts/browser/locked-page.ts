/** What a browser without the cookie sees. Plain: it must work under the strictest policy and tells nothing. */
export const LOCKED_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Offprint is locked</title>
    <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1rem }</style>
  </head>
  <body>
    <h1>Offprint is locked</h1>
    <p>This library opens with the whole address that Offprint printed when it was started,
      the one that ends in <code>/?token=…</code>. Copy it from that terminal into the address bar.
      Each start has a new one.</p>
    <p>If you have just opened that address, <a href="/">go on</a>.</p>
  </body>
</html>
`;
