import { type Desktop, expect, test } from './electron-app.ts';

/** Notes what is handed to the system's browser instead of opening it. */
async function watchLinks({ app }: Desktop): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const left: string[] = [];
    Reflect.set(globalThis, 'left', left);
    shell.openExternal = async (url) => {
      left.push(url);
    };
  });
  return () => app.evaluate(() => Reflect.get(globalThis, 'left') as string[]);
}

test('links leave through the system’s browser, and the page stays where it is', async ({ desktop }) => {
  const started = await desktop.start();
  const { app, window } = started;
  await expect(window.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const left = await watchLinks(started);
  const before = window.url();
  await window.evaluate(() => {
    location.href = 'https://example.com/gone-to';
  });
  await expect.poll(left).toEqual(['https://example.com/gone-to']);
  await window.evaluate(() => void open('https://example.com/opened'));
  await expect.poll(left).toEqual(['https://example.com/gone-to', 'https://example.com/opened']);
  // Files and other programs are nobody's to open.
  for (const url of ['file:///etc/passwd', 'ssh://example.com'])
    await window.evaluate((address) => void open(address), url);
  await window.evaluate(() => {
    location.href = 'file:///etc/passwd';
  });
  await window.evaluate(() => void open('mailto:ada@example.com'));
  await expect.poll(async () => (await left()).at(-1)).toBe('mailto:ada@example.com');
  expect(await left()).toHaveLength(3);
  expect(window.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
});

test('a frame within the page gets no way to the library, and goes nowhere', async ({ desktop }) => {
  const started = await desktop.start();
  const { window } = started;
  await expect(window.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const left = await watchLinks(started);
  await window.evaluate(() =>
    document.body.append(Object.assign(document.createElement('iframe'), { name: 'inner' })),
  );
  const inner = window.frame({ name: 'inner' });
  if (!inner) throw new Error('There is no frame.');
  await inner.evaluate(() => {
    addEventListener('message', ({ data, ports }) => {
      if (data?.type === 'offprint:port') Reflect.set(globalThis, 'port', ports[0]);
    });
    postMessage({ type: 'offprint:port-wanted' }, '*');
    parent.postMessage({ type: 'offprint:port-wanted' }, '*');
    location.href = 'https://example.com/framed';
  });
  // The page itself is answered in the meantime.
  await window.reload();
  await expect(window.getByRole('article').first()).toBeVisible();
  expect(await left()).toEqual([]);
});

test('the page may copy and fill the screen, and nothing else', async ({ desktop }) => {
  const { window } = await desktop.start();
  await expect(window.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const states = await window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const all = names.map(async (name) => {
      const status = await navigator.permissions.query({ name: name as PermissionName });
      return [name, status.state];
    });
    return Object.fromEntries(await Promise.all(all)) as Record<string, string>;
  });
  expect(new Set(Object.values(states))).toEqual(new Set(['denied']));
});
