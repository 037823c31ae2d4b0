import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinctLinks, linkKind, linksIn } from '#shared/text/links.ts';

const urls = (text: string) => linksIn(text).map(({ url }) => url);

describe('linksIn', () => {
  test.each([
    ['available at https://github.com/mohwald/gandtr .', 'https://github.com/mohwald/gandtr'],
    ['(https://x.y/z).', 'https://x.y/z'],
    ['at: https://github.com/Qichuzyy/POA.', 'https://github.com/Qichuzyy/POA'],
    ['see [https://a.io/b]', 'https://a.io/b'],
    ['https://a.io/b, and', 'https://a.io/b'],
    ['“https://a.io/b”', 'https://a.io/b'],
    ['https://en.wikipedia.org/wiki/Offprint_(paper)', 'https://en.wikipedia.org/wiki/Offprint_(paper)'],
    ['https://a.io/?q=x&y=1#top!', 'https://a.io/?q=x&y=1#top'],
    ['https://127.0.0.1:8080/x', 'https://127.0.0.1:8080/x'],
  ])('%s', (text, url) => expect(urls(text)).toEqual([url]));

  test.each(['http://localhost', 'https://', 'ftp://a.io/b', 'github.com/a/b', 'https://x'])(
    'is no link: %s',
    (text) => expect(urls(text)).toEqual([]),
  );

  test('says where each stands', () => {
    const text = 'Code (https://a.io/b) and demo https://c.io.';
    for (const { url, start, end } of linksIn(text)) expect(text.slice(start, end)).toBe(url);
    expect(urls(text)).toEqual(['https://a.io/b', 'https://c.io']);
  });

  test('never throws and stays inside the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.webUrl(), (text, url) => {
        let from = 0;
        for (const { start, end } of linksIn(`${text} ${url} ${text}`)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
      }),
    );
  });
});

describe('linkKind', () => {
  test.each([
    ['https://github.com/a/b', 'code'],
    ['https://gitlab.com/a/b', 'code'],
    ['https://huggingface.co/spaces/a/b', 'demo'],
    ['https://a-b.hf.space', 'demo'],
    ['https://youtu.be/x', 'video'],
    ['https://huggingface.co/a/b', 'page'],
    ['https://notgithub.com/a', 'page'],
    ['nonsense', 'page'],
  ])('%s is %s', (url, kind) => expect(linkKind(url)).toBe(kind));
});

describe('distinctLinks', () => {
  test('names a place once, whatever its spelling, and leaves out what is known', () => {
    const text = 'https://github.com/a/b, http://www.github.com/A/b.git, https://a.io/ and https://a.io/x';
    expect(distinctLinks(text, ['https://a.io']).map(({ url }) => url)).toEqual([
      'https://github.com/a/b',
      'https://a.io/x',
    ]);
  });
});
