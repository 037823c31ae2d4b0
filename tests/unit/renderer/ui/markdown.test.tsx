import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test, vi } from 'vitest';

type Props = { children: string; base: string };
let Markdown: (props: Props) => React.ReactNode;

// The window's client looks at its address as soon as it is loaded.
beforeAll(async () => {
  vi.stubGlobal('location', new URL('http://127.0.0.1:1/'));
  Markdown = (await import('../../../../src/renderer/ui/Markdown.tsx')).Markdown as typeof Markdown;
});

const html = (text: string): string =>
  renderToStaticMarkup(<Markdown base="https://huggingface.co">{text}</Markdown>)
    .replace(/^<div[^>]*>|<\/div>$/g, '')
    .replace(/ (?:class|target|rel)="[^"]*"/g, '');

describe('what people write', () => {
  test.each([
    [
      'Hi **Ada**, _nice_ ~~bad~~ `work`',
      '<p>Hi <strong>Ada</strong>, <em>nice</em> <del>bad</del> <code>work</code></p>',
    ],
    ['one\ntwo', '<p>one<br/>two</p>'],
    ['# Title', '<p>Title</p>'],
    ['* a\n* b', '<ul><li>a</li><li>b</li></ul>'],
    ['3. c\n4. d', '<ol start="3"><li>c</li><li>d</li></ol>'],
    ['- [x] done', '<ul><li>☑ done</li></ul>'],
    ['> said', '<blockquote><p>said</p></blockquote>'],
    ['```python\nx < 1\n```', '<pre><code>x &lt; 1</code></pre>'],
    ['AT&amp;T \\*', '<p>AT&amp;T *</p>'],
    [
      '|a|b|\n|-|-|\n|1|2|',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ],
  ])('%j', (text, expected) => expect(html(text)).toBe(expected));

  test('links lead out, also relative ones and bare addresses', () => {
    expect(html('[paper](/papers/2401.01234)')).toBe(
      '<p><a href="https://huggingface.co/papers/2401.01234">paper</a></p>',
    );
    expect(html('see https://arxiv.org/abs/2401.01234')).toContain(
      '<a href="https://arxiv.org/abs/2401.01234">',
    );
    expect(html('[up](#top)')).toBe('<p>up</p>');
  });

  test('an image is a link to it and is never loaded', () => {
    expect(html('![a plot](https://x.example/p.png)')).toBe(
      '<p><a href="https://x.example/p.png">Image: a plot</a></p>',
    );
  });
});

describe('what hostile people write', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="alert(1)">b</b>',
    '<iframe src="https://evil.example"></iframe>',
    '<style>body{display:none}</style>',
    '<svg/onload=alert(1)>',
    '<!-- --><a href="javascript:alert(1)">x</a>',
  ])('HTML stays text: %s', (text) => {
    expect(html(text)).not.toMatch(/<(?!\/?p>|br\/>)/);
    expect(html(text)).toContain('&lt;');
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](<java script:alert(1)>)',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:msgbox)',
    '[x](file:///etc/passwd)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,<svg/>)',
    '[x]\n\n[x]: javascript:alert(1)',
  ])('no link leads astray: %s', (text) => {
    expect(html(text)).not.toMatch(/<(?!\/?p>|br\/>|\/?a[ >])/);
    expect(html(text)).not.toMatch(/href="(?!https?:\/\/)/);
  });

  test('a link shows no host that it does not lead to', () => {
    expect(html('[x](https://arxiv.org@evil.example/)')).toContain('href="https://evil.example/"');
  });

  test('nesting without end is shown as it was typed', () => {
    for (const text of ['>'.repeat(20_000), '- '.repeat(5_000), '*'.repeat(20_000), '['.repeat(5_000)]) {
      expect(html(text).length).toBeGreaterThan(0);
    }
  });
});
