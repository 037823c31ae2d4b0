import { describe, expect, test } from 'vitest';
import { parseAnnouncements, splitAuthors } from '../../../../../src/main/sources/arxiv/announcements.ts';

const rss = (items: string) => `<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0">
<channel><title>cs.CL updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.CL</link><atom:link href="x" rel="self"/>
<lastBuildDate>Tue, 06 Jan 2026 05:00:14 +0000</lastBuildDate><pubDate>Tue, 06 Jan 2026 00:00:00 -0500</pubDate>${items}</channel></rss>`;
const item = (id: string, type: string) => `<item><title>A
  Title</title><link>https://arxiv.org/abs/x</link>
  <description>arXiv:${id} Announce Type: ${type}
Abstract: We say
something &amp; more.</description><guid isPermaLink="false">oai:arXiv.org:${id}</guid><category>cs.CL</category>
  <arxiv:announce_type>${type}</arxiv:announce_type><dc:creator>Ada Osei, Bo Lin</dc:creator></item>`;
const atom = (
  entries: string,
) => `<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://www.w3.org/2005/Atom">
<title>cs.CL updates on arXiv.org</title><updated>2026-07-07T04:00:14.000+00:00</updated>${entries}</feed>`;

describe("arXiv's announcement", () => {
  test('as RSS', () => {
    const { date, items } = parseAnnouncements(
      rss(item('2601.00001v1', 'new') + item('2501.00002v3', 'replace-cross')),
    );
    expect(date).toBe('2026-01-06');
    expect(items).toEqual([
      {
        announceType: 'new',
        listed: {
          record: {
            id: 'arxiv:2601.00001',
            arxivId: '2601.00001',
            version: 1,
            title: 'A Title',
            abstract: 'We say something & more.',
            authors: [{ name: 'Ada Osei' }, { name: 'Bo Lin' }],
            authorCount: 2,
            publishedAt: '2026-01-06',
            source: 'arxiv',
          },
        },
      },
      { announceType: 'replace-cross', listed: { record: expect.objectContaining({ version: 3 }) } },
    ]);
    // When it was first published is not said.
    expect(items[1]?.listed.record).not.toHaveProperty('publishedAt');
  });

  test('as Atom', () => {
    const { date, items } = parseAnnouncements(
      atom(`<entry><id>oai:arXiv.org:hep-th/9901001v4</id><title>Old</title><updated>2026-07-07T04:00:14Z</updated>
        <summary>arXiv:hep-th/9901001v4 Announce Type: cross \nAbstract: Text.</summary>
        <arxiv:announce_type>cross</arxiv:announce_type><dc:creator>Carl Berg</dc:creator></entry>`),
    );
    expect(date).toBe('2026-07-07');
    expect(items).toMatchObject([
      {
        announceType: 'cross',
        listed: {
          record: {
            id: 'arxiv:hep-th/9901001',
            version: 4,
            abstract: 'Text.',
            authors: [{ name: 'Carl Berg' }],
          },
        },
      },
    ]);
  });

  test('is of the day in New York', () => {
    const at = (updated: string) => parseAnnouncements(`<feed><updated>${updated}</updated></feed>`).date;
    expect(at('2026-07-07T03:59:00Z')).toBe('2026-07-06');
    expect(at('2026-07-07T04:00:00Z')).toBe('2026-07-07');
    const now = new Date('2026-07-07T12:00:00Z');
    expect(parseAnnouncements('<feed/>', now)).toEqual({ date: '2026-07-07', items: [] });
  });

  test('may be empty, as at weekends', () =>
    expect(parseAnnouncements(rss(''))).toEqual({ date: '2026-01-06', items: [] }));

  test('passes over what names no paper', () =>
    expect(
      parseAnnouncements(rss(item('nonsense', 'new') + item('2601.00001v1', 'odd'))).items,
    ).toMatchObject([{ announceType: 'new', listed: { record: { arxivId: '2601.00001' } } }]));

  test('that is none is refused', () =>
    expect(() => parseAnnouncements('<note/>')).toThrow("arXiv's answer is not an Atom or RSS feed"));
});

test('authors are told apart', () => {
  expect(splitAuthors('Ada Osei (Example University, Town), Bo Lin,\nCarl Berg, Jr., Dan Roe, III')).toEqual([
    'Ada Osei',
    'Bo Lin',
    'Carl Berg, Jr.',
    'Dan Roe, III',
  ]);
  expect(splitAuthors(' ')).toEqual([]);
});
