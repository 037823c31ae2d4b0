import { expect, test } from './electron-app.ts';

test('commands need no display: in any order of their switches, with their codes, whole to a pipe', async ({
  desktop,
}) => {
  Object.assign(desktop.env, { DISPLAY: '', WAYLAND_DISPLAY: '' });
  const started = await desktop.startAgain('stats', '--json');
  expect(started.code).toBe(0);
  expect(JSON.parse(started.stdout)).toMatchObject({ dataDir: desktop.dataDir });
  const before = await desktop.startAgain('--json', 'list');
  expect(JSON.parse(before.stdout)).toMatchObject({ total: 0 });
  const help = await desktop.startAgain('-h');
  expect([help.code, help.stdout]).toEqual([0, expect.stringContaining('offprint')]);
  const version = await desktop.startAgain('-V');
  expect([version.code, version.stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  expect((await desktop.startAgain('lst')).code).toBe(2);
  expect((await desktop.startAgain('list', '--no-such-switch')).code).toBe(2);
  const failed = await desktop.startAgain('import', '/nowhere/at/all.pdf');
  expect(failed.code).toBe(1);
});
