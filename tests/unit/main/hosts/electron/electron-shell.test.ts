import { beforeEach, expect, test, vi } from 'vitest';

const shell = vi.hoisted(() => ({ openExternal: vi.fn(async () => {}), openPath: vi.fn(async () => '') }));
vi.mock('electron', () => ({ shell, safeStorage: {} }));

const { createElectronShell } = await import('../../../../../src/main/hosts/electron/electron-shell.ts');

beforeEach(() => vi.clearAllMocks());

test.each(['https://arxiv.org/abs/2401.01234', 'http://example.org/', 'mailto:someone@example.org'])(
  '%s goes to the system',
  async (url) => {
    expect(await createElectronShell('/profile').openExternal(url)).toBe(true);
    expect(shell.openExternal).toHaveBeenCalledExactlyOnceWith(url);
  },
);

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'smb://host/share',
  'offprint://app/',
  'ms-msdt:x',
  'no address',
])('%s goes nowhere', async (url) => {
  expect(await createElectronShell('/profile').openExternal(url)).toBe(false);
  expect(shell.openExternal).not.toHaveBeenCalled();
});

test('a folder is shown, or not', async () => {
  expect(await createElectronShell('/profile').showFolder('/library')).toBe(true);
  shell.openPath.mockResolvedValueOnce('No such folder');
  expect(await createElectronShell('/profile').showFolder('/gone')).toBe(false);
});
