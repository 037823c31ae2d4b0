import { describe, expect, test } from 'vitest';
import { parseFeedJson, readFeedItems } from '../../../../src/main/sources/hugging-face/feed-items.ts';

const file = { name: 'feed.json', modified: new Date('2026-11-21T12:00:00Z') };
const LIST = { feed: 'daily', date: '2026-01-05' } as const;
const paper = {
  id: '2601.00001',
  title: 'A Paper\n  with Breaks',
  summary: 'First line\nsecond line.',
  authors: [
    { _id: 'a', name: 'Ada Osei', hidden: false },
    { _id: 'b', name: 'Bo Lin', hidden: true },
  ],
  publishedAt: '2026-01-04T17:59:53.000Z',
  upvotes: 12,
  submittedOnDailyAt: '2026-01-05T00:43:01.816Z',
};
const item = {
  paper,
  title: 'A Paper\n  with Breaks',
  publishedAt: '2026-01-04T13:59:53.000Z',
  numComments: 3,
};
const one = (changes: object) => readFeedItems([{ ...item, ...changes }], LIST).papers[0];

describe('a feed item', () => {
  test('becomes a paper with its place in the feed', () => {
    expect(one({ submittedBy: { name: 'mira', fullname: 'Mira' } })).toEqual({
      record: {
        id: 'arxiv:2601.00001',
        arxivId: '2601.00001',
        title: 'A Paper with Breaks',
        abstract: 'First line second line.',
        // Hidden authors hid the paper from their profile; they are its authors all the same.
        authors: [{ name: 'Ada Osei' }, { name: 'Bo Lin' }],
        authorCount: 2,
        publishedAt: '2026-01-04T17:59:53.000Z',
        upvotes: 12,
        commentCount: 3,
        source: 'hugging-face',
      },
      entry: {
        feed: 'daily',
        date: '2026-01-05',
        rank: 0,
        upvotes: 12,
        commentCount: 3,
        submittedBy: 'mira',
      },
    });
  });

  test('knows the submitter by login, wherever it stands', () => {
    expect(
      one({ paper: { ...paper, submittedOnDailyBy: { user: 'jo', fullname: 'Jo' } } })?.entry?.submittedBy,
    ).toBe('jo');
  });

  test('takes its organisation from any of the three places', () => {
    expect(one({ organization: { name: 'acme', fullname: 'Acme Research' } })?.record.organization).toBe(
      'Acme Research',
    );
    expect(one({ submitterOrganization: { name: 'acme' } })?.record.organization).toBe('acme');
    expect(one({ paper: { ...paper, organization: { name: 'acme' } } })?.record.organization).toBe('acme');
  });

  test('keeps the day only where upstream knows the day only', () => {
    const at = (publishedAt: string) => one({ paper: { ...paper, publishedAt } })?.record.publishedAt;
    expect(at('2026-04-02T00:00:00.000Z')).toBe('2026-04-02');
    expect(at('2026-06-09T00:00:00.000Z')).toBe('2026-06-09');
    expect(at('2026-06-09T08:00:00.000Z')).toBe('2026-06-09T08:00:00.000Z');
    expect(at('2025-06-09T00:00:00.000Z')).toBe('2025-06-09T00:00:00.000Z');
    expect(at('soon')).toBeUndefined();
  });

  test('links only to web addresses, made absolute', () => {
    const { record } = one({
      thumbnail: '/thumbs/1.png',
      paper: { ...paper, githubRepo: 'javascript:alert(1)', projectPage: ' https://example.org/ ' },
    }) ?? { record: undefined };
    expect(record).toMatchObject({
      thumbnail: 'https://huggingface.co/thumbs/1.png',
      projectPage: 'https://example.org/',
    });
    expect(record).not.toHaveProperty('githubRepo');
  });

  test('survives unknown, missing and misshapen keys', () => {
    const strange = {
      ...paper,
      authors: [{ name: 'Ada' }, { nom: 'Bo' }, 7],
      upvotes: 'many',
      ai_keywords: 'x',
      mystery: null,
    };
    expect(one({ paper: strange, mediaUrl: 'x', numComments: null, mediaUrls: 7 })?.record).toEqual({
      id: 'arxiv:2601.00001',
      arxivId: '2601.00001',
      title: 'A Paper with Breaks',
      abstract: 'First line second line.',
      authors: [{ name: 'Ada' }],
      authorCount: 1,
      publishedAt: paper.publishedAt,
      source: 'hugging-face',
    });
    expect(readFeedItems([{ paper: { id: '2601.00001', title: 'T' } }], LIST).papers[0]?.record.title).toBe(
      'T',
    );
  });

  test('that cannot be read does not lose the others', () => {
    const { papers, errors } = readFeedItems(
      [item, { paper: { id: 'nonsense', title: 'T' } }, 7, item],
      LIST,
    );
    expect(papers.map(({ entry }) => entry?.rank)).toEqual([0, 1]);
    expect(errors.map(({ why }) => why)).toEqual([
      'item 2 (nonsense) could not be read: its id is not an arXiv id',
      expect.stringMatching(/^item 3 could not be read: /),
    ]);
  });
});

describe('the day listed', () => {
  const { submittedOnDailyAt: _, ...undated } = paper;
  const dateOf = (name: string, pageDate?: string, listed: object = undated) =>
    parseFeedJson(JSON.stringify([{ ...item, paper: listed }]), {
      ...file,
      name,
      ...(pageDate && { pageDate }),
    }).papers[0]?.entry?.date;
  test('is what the item says, else the file name, else the user, else the file', () => {
    expect(dateOf('2025-05-05.json', '2025-06-06', paper)).toBe('2026-01-05');
    expect(dateOf('feed 2025-05-05.json', '2025-06-06')).toBe('2025-05-05');
    expect(dateOf('feed.json', '2025-06-06')).toBe('2025-06-06');
    expect(dateOf('feed 2025-99-99.json')).toBe('2026-11-21');
  });
});

describe('without a day of the list', () => {
  test('items that say theirs are entered on it, the others are records only', () => {
    const { submittedOnDailyAt: _, ...undated } = paper;
    const { papers } = readFeedItems([item, { ...item, paper: undated }], { feed: 'daily' });
    expect(papers.map(({ entry }) => entry?.date)).toEqual(['2026-01-05', undefined]);
    expect(papers[1]).not.toHaveProperty('entry');
  });
});

describe('a file of feed items', () => {
  test('may be an empty day', () => expect(parseFeedJson('[]', file)).toEqual({ papers: [], errors: [] }));
  test('says where it is damaged', () => {
    const damaged = JSON.stringify([item], undefined, 1).slice(0, 400);
    expect(() => parseFeedJson(damaged, file)).toThrow(/^damaged JSON: /);
  });
  test.each(['{"name":"offprint"}', '[1,2]', '"text"', '{"error":"rate limited"}'])(
    'refuses other JSON: %s',
    (text) => expect(() => parseFeedJson(text, file)).toThrow(/^JSON, but not a list of Daily Papers items/),
  );
});
