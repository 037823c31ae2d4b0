import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session, WebContents } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  guardContents,
  guardDownloads,
  guardSession,
} from '../../../../../src/main/hosts/electron/guards.ts';
import { temporaryFolder } from '../../../../support/library.ts';

const APP = 'offprint://app/';
const ELSEWHERE = 'https://evil.example/';

describe('permissions', () => {
  type Check = (contents: null, permission: string, origin: string) => boolean;
  type Request = (
    contents: null,
    permission: string,
    answer: (granted: boolean) => void,
    details: { requestingUrl: string },
  ) => void;
  let check: Check;
  let request: Request;
  let device: () => boolean;

  beforeEach(() => {
    guardSession({
      setPermissionCheckHandler: (handler: Check) => {
        check = handler;
      },
      setPermissionRequestHandler: (handler: Request) => {
        request = handler;
      },
      setDevicePermissionHandler: (handler: () => boolean) => {
        device = handler;
      },
    } as unknown as Session);
  });

  const asked = (permission: string, requestingUrl: string) => {
    const answer = vi.fn();
    request(null, permission, answer, { requestingUrl });
    return answer.mock.calls;
  };

  test.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'pointerLock',
    'hid',
    'unknown',
  ])('%s is denied to the app itself', (permission) => {
    expect(check(null, permission, APP)).toBe(false);
    expect(asked(permission, APP)).toEqual([[false]]);
  });

  test('devices are denied', () => expect(device()).toBe(false));

  test.each(['clipboard-sanitized-write', 'fullscreen'])(
    '%s is granted to the app and to nobody else',
    (it) => {
      expect(check(null, it, APP)).toBe(true);
      expect(asked(it, APP)).toEqual([[true]]);
      expect(check(null, it, ELSEWHERE)).toBe(false);
      expect(asked(it, ELSEWHERE)).toEqual([[false]]);
    },
  );
});

describe('saving', () => {
  const PDF = `${APP}files/pdf/${'a'.repeat(64)}`;
  const session = new EventEmitter();
  const onSaved = vi.fn();
  guardDownloads(session as unknown as Session, () => '/home/ada/Downloads', onSaved);

  function download(url: string, fileName: string) {
    const event = { preventDefault: vi.fn() };
    const setSaveDialogOptions = vi.fn();
    const item = Object.assign(new EventEmitter(), {
      getSavePath: () => `/home/ada/${fileName}`,
      getURL: () => url,
      getFilename: () => fileName,
      setSaveDialogOptions,
    });
    session.emit('will-download', event, item);
    return {
      item,
      refused: event.preventDefault.mock.calls.length > 0,
      asked: setSaveDialogOptions.mock.calls,
    };
  }

  test('a stored PDF asks where, under its name', () => {
    const { refused, asked } = download(`${PDF}?name=x.pdf`, 'Reader 2024 - On Reading.pdf');
    expect(refused).toBe(false);
    expect(asked).toMatchObject([[{ defaultPath: '/home/ada/Downloads/Reader 2024 - On Reading.pdf' }]]);
  });

  test('what was saved whole is told, what was cut off is not', () => {
    const { item } = download(`${PDF}?name=x.pdf`, 'Whole.pdf');
    download(`${PDF}?name=x.pdf`, 'Cut.pdf').item.emit('done', {}, 'interrupted');
    item.emit('done', {}, 'completed');
    expect(onSaved.mock.calls).toEqual([['/home/ada/Whole.pdf']]);
  });

  test('a copy with annotations asks where, under its name', () => {
    const copy = `${APP}files/annotated/018f0000-0000-7000-8000-000000000001?name=x.pdf`;
    const { refused, asked } = download(copy, 'On Reading (annotated).pdf');
    expect(refused).toBe(false);
    expect(asked).toMatchObject([[{ defaultPath: '/home/ada/Downloads/On Reading (annotated).pdf' }]]);
  });

  test('a name that is taken is not offered', () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, 'Notes.md'), 'Mine.');
    writeFileSync(join(folder.path, 'Notes (2).md'), 'Mine.');
    const own = new EventEmitter();
    guardDownloads(
      own as unknown as Session,
      () => folder.path,
      () => {},
    );
    const setSaveDialogOptions = vi.fn();
    own.emit(
      'will-download',
      { preventDefault: vi.fn() },
      {
        getURL: () => 'blob:offprint://app/1',
        getFilename: () => 'Notes.md',
        once: vi.fn(),
        setSaveDialogOptions,
      },
    );
    expect(setSaveDialogOptions).toHaveBeenCalledWith(
      expect.objectContaining({ defaultPath: join(folder.path, 'Notes (3).md') }),
    );
  });

  test.each(['../../.bashrc', '/etc/passwd', 'C:\\Windows\\x'])('%s stays a name', (name) => {
    const [[options]] = download(PDF, name).asked as [[{ defaultPath: string }]];
    expect(options.defaultPath).toMatch(/^\/home\/ada\/Downloads\/[^/\\:]+\.pdf$/);
  });

  test('an export made in the window asks where, under its name', () => {
    const { refused, asked } = download('blob:offprint://app/1', 'Reader 2024 - On Reading.md');
    expect(refused).toBe(false);
    expect(asked).toMatchObject([
      [
        {
          defaultPath: '/home/ada/Downloads/Reader 2024 - On Reading.md',
          filters: [{ extensions: ['md'] }],
        },
      ],
    ]);
  });

  test.each([
    ['blob:offprint://app/1', 'run.sh'],
    ['blob:offprint://app/1', 'page.html'],
    ['blob:offprint://app/1', 'json'],
    ['blob:https://evil.example/1', 'notes.md'],
    [`${APP}notes.md`, 'notes.md'],
  ])('%s as %s is not saved', (url, name) =>
    expect(download(url, name)).toMatchObject({ refused: true, asked: [] }),
  );

  test.each([
    `${ELSEWHERE}files/pdf/${'a'.repeat(64)}`,
    `${APP}index.html`,
    `${PDF}/x`,
    'blob:offprint://app/1',
  ])('%s is not saved', (url) => expect(download(url, 'x.pdf')).toMatchObject({ refused: true, asked: [] }));
});

describe('a page', () => {
  const openExternal = vi.fn(async () => true);
  let contents: EventEmitter & { setWindowOpenHandler: WebContents['setWindowOpenHandler'] };
  let openWindow: (details: { url: string }) => { action: string };

  beforeEach(() => {
    openExternal.mockClear();
    contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: unknown) => {
        openWindow = handler as typeof openWindow;
      },
    });
    guardContents(contents as unknown as WebContents, openExternal);
  });

  const navigate = (name: string, details: object) => {
    const event = { preventDefault: vi.fn(), ...details };
    contents.emit(name, event);
    return event.preventDefault;
  };

  test('may move within the app', () => {
    expect(
      navigate('will-frame-navigate', { url: `${APP}#/lists`, isMainFrame: true }),
    ).not.toHaveBeenCalled();
    expect(openExternal).not.toHaveBeenCalled();
  });

  test('leaves through the system browser, not in the window', () => {
    expect(navigate('will-frame-navigate', { url: ELSEWHERE, isMainFrame: true })).toHaveBeenCalled();
    expect(openExternal).toHaveBeenCalledExactlyOnceWith(ELSEWHERE);
  });

  test('has no frames that go elsewhere, nor open anything', () => {
    expect(navigate('will-frame-navigate', { url: ELSEWHERE, isMainFrame: false })).toHaveBeenCalled();
    expect(openExternal).not.toHaveBeenCalled();
  });

  test('is not redirected out of the app', () => {
    expect(navigate('will-redirect', { url: ELSEWHERE })).toHaveBeenCalled();
    expect(navigate('will-redirect', { url: APP })).not.toHaveBeenCalled();
  });

  test('attaches no webview', () => expect(navigate('will-attach-webview', {})).toHaveBeenCalled());

  test('opens no window, its own pages included', () => {
    expect(openWindow({ url: ELSEWHERE })).toEqual({ action: 'deny' });
    expect(openWindow({ url: APP })).toEqual({ action: 'deny' });
  });
});
