import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import type { TemplateFormat } from '#shared/entities/exchange.ts';
import { escapeLogseq } from '#shared/interchange/logseq-escape.ts';
import { BrokenPart, writeMarkdown } from '#shared/interchange/markdown.ts';
import { escapeMarkdown, tagSlug, wikiName } from '#shared/interchange/markdown-escape.ts';
import { STANDARD_TEMPLATES } from '#shared/interchange/standard-templates.ts';
import { parseOpenLink } from '#shared/open-link.ts';
import { anyAnnotation, makePaper, storedAnnotation } from '../../../support/exported-papers.ts';

const ID = '019a0000-0000-7000-8000-000000000000';
const LINK = `offprint://open?paper=arxiv%3A1706.03762&annotation=${ID}`;

const paper = makePaper({ title: 'Attention: *All* [You] Need', doi: '10.1/x' });
const annotation = storedAnnotation({
  id: ID,
  quote: { type: 'TextQuoteSelector', exact: 'The domi-\nnant *models*', prefix: '', suffix: '' },
  note: 'First line.\n\nSecond.',
  tags: ['to read', '2017'],
});

const write = (format: TemplateFormat, papers = [{ paper, annotations: [annotation] }]) =>
  writeMarkdown(papers, STANDARD_TEMPLATES[format], format);

test('plain Markdown', () => {
  expect(write('markdown')).toBe(`# Attention: \\*All\\* \\[You\\] Need

Ashish Vaswani, Noam Shazeer, Niki Parmar (2017)

<https://arxiv.org/abs/1706.03762>

[Open in Offprint](offprint://open?paper=arxiv%3A1706.03762)

> The dominant \\*models\\*

[Highlight, page 3](${LINK}) · to read · 2017

First line.

Second.
`);
});

test('Obsidian: properties, a callout, a block id', () => {
  expect(write('obsidian')).toBe(`---
title: "Attention: *All* [You] Need"
authors: ["Ashish Vaswani","Noam Shazeer","Niki Parmar"]
year: 2017
doi: "10.1/x"
arxiv: "1706.03762"
url: "https://arxiv.org/abs/1706.03762"
offprint: "offprint://open?paper=arxiv%3A1706.03762"
tags: ["to-read","_2017"]
---

# Attention: \\*All\\* \\[You\\] Need

[[Ashish Vaswani]], [[Noam Shazeer]], [[Niki Parmar]] (2017)

> [!quote] [Highlight, page 3](${LINK})
> The dominant \\*models\\*
>
> First line.
>${' '}
> Second.
>
> #to-read #_2017${' '}

^${ID}
`);
});

test('Obsidian: several papers in one text have no properties, which are read at the top only', () => {
  const one = { paper, annotations: [annotation] };
  expect(write('obsidian', [one, one])).not.toContain('---');
});

test('Logseq: blocks with properties, whose ids are the annotations’ own', () => {
  expect(write('logseq')).toBe(`- # [[Attention All You Need]]
  authors:: [[Ashish Vaswani]], [[Noam Shazeer]], [[Niki Parmar]]
  year:: 2017
  url:: https://arxiv.org/abs/1706.03762
  offprint:: offprint://open?paper=arxiv%3A1706.03762
\t- > The dominant ∗models∗
\t  id:: ${ID}
\t  page:: 3
\t  offprint:: ${LINK}
\t  tags:: [[to read]], [[2017]]
\t\t- First line.
\t\t${'  '}
\t\t  Second.
`);
});

test.each(['markdown', 'obsidian', 'logseq'] as const)('%s: every annotation has one link back', (format) => {
  fc.assert(
    fc.property(fc.array(anyAnnotation, { minLength: 1, maxLength: 5 }), (annotations) => {
      const plain = annotations.map((one) => ({ ...one, note: '', tags: [] }));
      const text = write(format, [{ paper, annotations: plain }]);
      const links = (text.match(/offprint:\/\/open\?[^\s")]+/g) ?? []).map((link) => parseOpenLink(link));
      expect(links.flatMap((link) => link?.annotation ?? [])).toEqual(plain.map(({ id }) => id));
    }),
    { numRuns: 50 },
  );
});

test('a broken template says in which part, line and column', () => {
  const template = { paper: '{{title}}', annotation: 'Page {{page}}\r\n{{qoute}}' };
  const broken = () => writeMarkdown([], template, 'markdown');
  expect(broken).toThrow(BrokenPart);
  expect(broken).toThrow(
    'The template for the annotation is broken in line 2, column 1: There is nothing called “qoute” here.',
  );
});

describe('escaped text is shown as it is', () => {
  const shown = (markdown: string) =>
    marked
      .parse(markdown, { async: false })
      .replace(/<\/?(?:blockquote|p)>|\n$/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
      .trim();

  test('by a reader of Markdown, in a quote', () => {
    const sign = fc.constantFrom(...'*_`[]()<>#+-=.!|~\\&;^1aZ x$:{}"\''.split(''));
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 24 }), (signs) => {
        const text = signs.join('').replace(/ +/g, ' ').trim();
        fc.pre(text !== '' && !/\w[:.]\w|www|@/.test(text));
        expect(shown(`> ${escapeMarkdown(text)}`)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['#tag and C#', '\\#tag and C#'],
    ['==marked==', '\\==marked\\=='],
    ['[[page]]', '\\[\\[page\\]\\]'],
    ['{{embed}}', '\\{\\{embed\\}\\}'],
    ['costs $5 and $6', 'costs \\$5 and \\$6'],
    ['a block ^id', 'a block \\^id'],
    ['state-of-the-art, 3.5 (Fig. 2)', 'state-of-the-art, 3.5 (Fig. 2)'],
  ])('by Obsidian: %s', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));

  // `·` stands for the joiner. What mldoc 1.6.0 makes of the right side is plain text, and of the left something else.
  test.each([
    ['see [12] and f_i(x_j)', 'see [12] and f_i(x_j)'],
    ['costs $5 and $6', 'costs $5 and $6'],
    ['C#, F# and state-of-the-art, 3.5 (Fig. 2)', 'C#, F# and state-of-the-art, 3.5 (Fig. 2)'],
    ['\\[12\\] \\(x\\) \\alpha', '\\·[12\\·] \\·(x\\·) \\·alpha'],
    ['[[x]] ((x)) {{x}} ==x== ^^x^^ ~~x~~', '[·[x]] (·(x)) {·{x}} =·=x=·= ^·^x^·^ ~·~x~·~'],
    ['*star* and _under_', '∗star∗ and ·_under_'],
    ['2*3', '2*3'],
    ['`code` and $x_1$', 'ˋcodeˋ and ＄x_1＄'],
    ['#tag, [#A]', '＃tag, [＃A]'],
    ['[a](b) [^1] c_{x}', '[a]·(b) [·^1] c_·{x}'],
    ['<b>c</b> <2020-01-01 Mon> <a@b.c>', '<·b>c<·/b> <·2020-01-01 Mon> ＜a@b.c>'],
    ['# 1\n- 2\n1. a\n> b\n| c |', '·# 1\n·- 2\n·1. a\n·> b\n·| c |'],
  ])('by Logseq: %s', (text, escaped) => expect(escapeLogseq(text).replaceAll('\u2060', '·')).toBe(escaped));
});

test.each([
  ['A/B: “C”? [D] #1 | x^2', 'A B “C” D 1 x 2'],
  ['...hidden', 'hidden'],
])('wiki names: %s', (text, name) => expect(wikiName(text)).toBe(name));

test.each([
  ['to read', 'to-read'],
  ['c++', 'c'],
  ['ünïcode/sub', 'ünïcode/sub'],
  ['2017', '_2017'],
  ['++', '_'],
])('tags: %s', (tag, slug) => expect(tagSlug(tag)).toBe(slug));
