import { describe, expect, test } from 'vitest';
import { parsePageHtml } from '../../../../src/main/sources/saved-page/page-html.ts';

const file = { name: 'page.html', modified: new Date('2026-11-21T12:00:00Z') };
const item = (id: string, title: string) => ({
  paper: { id, title, summary: 'S', authors: [] },
  title,
  numComments: 0,
});
const escaped = (value: unknown) => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const page = (props: object, target = 'DailyPapers') =>
  `<!doctype html><html><body><header>Daily Papers</header><div class="SVELTE_HYDRATER" data-target="MainHeader" data-props="{}"></div>
  <div data-target="${target}" data-props="${escaped(props)}"></div><script>throw new Error('run')</script></body></html>`;
const papers = [item('2511.00001', 'One & "Two" <b>'), item('2511.00002', 'Three')];
const ABSTRACT =
  'We present a method that reads pages. It holds on real pages and on pages that nobody has seen yet.';

describe('a page as HTML', () => {
  test('gives the papers in its data, on its own day', () => {
    const { papers: read } = parsePageHtml(
      page({ periodType: 'day', dateString: '2025-11-04', dailyPapers: papers }),
      file,
    );
    expect(read.map(({ record }) => [record.id, record.title])).toEqual([
      ['arxiv:2511.00001', 'One & "Two" <b>'],
      ['arxiv:2511.00002', 'Three'],
    ]);
    expect(read.map(({ entry }) => entry)).toEqual([
      { feed: 'daily', date: '2025-11-04', rank: 0, commentCount: 0 },
      { feed: 'daily', date: '2025-11-04', rank: 1, commentCount: 0 },
    ]);
  });

  test('is found under another name of the part that holds it', () => {
    expect(parsePageHtml(page({ dailyPapers: papers }, 'PapersPage'), file).papers).toHaveLength(2);
  });

  test('a trending page is a rank of its own day, whenever its papers were listed', () => {
    const old = {
      ...item('2401.00001', 'Old'),
      paper: { ...item('2401.00001', 'Old').paper, submittedOnDailyAt: '2024-01-02T00:00:00.000Z' },
    };
    const { papers: read } = parsePageHtml(
      page({ periodType: 'trending', dateString: '2025-11-04', dailyPapers: [old] }),
      file,
    );
    expect(read[0]?.entry).toEqual({ feed: 'trending', date: '2025-11-04', rank: 0, commentCount: 0 });
  });

  test('without data is read as it is seen, with ids from its links', () => {
    const html = `<html><head><title>Daily Papers</title><style>p{}</style></head><body><h1>Daily Papers</h1><p>by<a>AK</a> and the research community</p>
      <article><h3><a href="https://huggingface.co/papers/2309.16351">Dark Side
      Augmentation</a></h3><p>${ABSTRACT} H<sub>2</sub>O.</p><ul><li>3 authors</li></ul><div><span>·</span> <time>Sep 28, 2023</time></div></article>
      <article><h3>Second Title</h3><p>${ABSTRACT}</p></article><script>var x = "Daily Papers"</script><p hidden>Hidden Title</p></body></html>`;
    const { papers: read } = parsePageHtml(html, { ...file, pageDate: '2025-11-04' });
    expect(read.map(({ record }) => record)).toEqual([
      {
        id: 'arxiv:2309.16351',
        arxivId: '2309.16351',
        title: 'Dark Side Augmentation',
        abstract: `${ABSTRACT} H2O.`,
        authorCount: 3,
        publishedAt: '2023-09-28',
        source: 'saved-page',
      },
      {
        id: expect.stringMatching(/^title:/),
        title: 'Second Title',
        abstract: ABSTRACT,
        source: 'saved-page',
      },
    ]);
  });

  test('says what is wrong', () => {
    expect(() => parsePageHtml('<html><body><p>403 Forbidden</p></body></html>', file)).toThrow(
      'a web page, but not a Daily Papers page',
    );
    expect(() => parsePageHtml(page({}).replace(/data-props="\{\}/g, 'data-props="{'), file)).toThrow(
      'a Daily Papers page whose data are damaged',
    );
    expect(() => parsePageHtml(page({ dailyPapers: [] }), file)).toThrow(
      'this Daily Papers page lists no papers',
    );
  });
});
