import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArxivRefusal, parseAtom } from '../../../../../src/main/sources/arxiv/atom.ts';
import { UnexpectedAnswer } from '../../../../../src/main/sources/unexpected-answer.ts';

const feed = (inner: string) => `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
<title>arXiv Query</title><opensearch:totalResults>1234</opensearch:totalResults>${inner}</feed>`;
const entry = (id: string, more = '') => `<entry>
  <id>http://arxiv.org/abs/${id}</id>
  <title>A Title with
  a Break &amp; an Accent: &#233;</title>
  <updated>2024-02-02T00:00:00Z</updated>
  <published>2024-01-02T03:04:05Z</published>
  <summary>  Less is more:
a &lt; b, and <![CDATA[c < d]]>.  </summary>
  <link href="https://arxiv.org/abs/${id}" rel="alternate" type="text/html"/>
  <link href="https://arxiv.org/pdf/${id}" rel="related" type="application/pdf" title="pdf"/>
  <author><name>Ada Osei</name><arxiv:affiliation>Example University</arxiv:affiliation></author>
  ${more}
</entry>`;
const one = (id: string, more?: string) => parseAtom(feed(entry(id, more))).listed[0]?.record;

describe("an entry of arXiv's", () => {
  test('becomes a record', () => {
    expect(
      one(
        '2401.00001v3',
        `<author><name>Bo
         Lin</name></author><category term="cs.CL"/><arxiv:comment>9 pages</arxiv:comment>
         <arxiv:doi>10.1000/one 10.1000/two</arxiv:doi><arxiv:journal_ref>Journal of
         Examples 1 (2024)</arxiv:journal_ref>`,
      ),
    ).toEqual({
      id: 'arxiv:2401.00001',
      arxivId: '2401.00001',
      version: 3,
      title: 'A Title with a Break & an Accent: é',
      abstract: 'Less is more: a < b, and c < d.',
      authors: [{ name: 'Ada Osei' }, { name: 'Bo Lin' }],
      authorCount: 2,
      publishedAt: '2024-01-02T03:04:05.000Z',
      doi: '10.1000/one',
      venue: 'Journal of Examples 1 (2024)',
      source: 'arxiv',
    });
  });

  test.each([
    ['hep-th/9901001v2', 'hep-th/9901001', 2],
    ['math.GT/0309136v1', 'math/0309136', 1],
    ['0704.0001v1', '0704.0001', 1],
    ['2401.00001', '2401.00001', undefined],
  ])('with the id %s', (text, id, version) => {
    expect(one(text)).toMatchObject({ id: `arxiv:${id}`, arxivId: id, ...(version && { version }) });
  });

  test('that names no paper is passed over', () => {
    const { listed, total } = parseAtom(
      feed(entry('2401.00001v1') + entry('nonsense') + entry('2401.00002v1')),
    );
    expect(listed.map(({ record }) => record.arxivId)).toEqual(['2401.00001', '2401.00002']);
    expect(total).toBe(1234);
  });
});

describe('an answer', () => {
  test('may be empty', () => expect(parseAtom(feed(''))).toEqual({ total: 1234, listed: [] }));

  test('of refusal says why', () => {
    const refusal = feed(`<entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_abc</id>
      <title>Error</title><summary>incorrect id format for abc</summary></entry>`);
    expect(() => parseAtom(refusal)).toThrow(ArxivRefusal);
    expect(() => parseAtom(refusal)).toThrow('incorrect id format for abc');
  });

  test.each([
    ['', "arXiv's answer is not XML"],
    ['{"error":1}', "arXiv's answer is not XML"],
    ['<!doctype html><html><p>Sorry', 'arXiv answered with a web page'],
    ['<html></html>', 'arXiv answered with a web page'],
    ['<note/>', "arXiv's answer is not an Atom feed"],
    [feed(entry('2401.00001v1')).slice(0, 700), /^arXiv's answer is damaged XML \(line \d+: /],
    [`${'<a>'.repeat(50)}${'</a>'.repeat(50)}`, /^arXiv's answer is damaged XML: /],
  ])('that is none is told of: %j', (text, why) => {
    expect(() => parseAtom(text)).toThrow(UnexpectedAnswer);
    expect(() => parseAtom(text)).toThrow(why);
  });

  test('expands no entities but the five of XML and characters by number', () => {
    const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      '',
    );
    const bomb = feed(entry('2401.00001v1')).replace(
      '<feed',
      `<!DOCTYPE feed [<!ENTITY l0 "ha">${laughs}<!ENTITY file SYSTEM "file:///etc/passwd">]><feed`,
    );
    expect(() => parseAtom(bomb)).toThrow("arXiv's answer is XML with definitions of its own");
    const text = (summary: string) =>
      parseAtom(
        feed(entry('2401.00001v1').replace(/<summary>[\s\S]*<\/summary>/, `<summary>${summary}</summary>`)),
      ).listed[0]?.record.abstract;
    expect(text('&file; &l9; &nbsp;')).toBe('&file; &l9; &nbsp;');
    expect(text('&amp;lt; &#x41;&#66; &#0;&#xD800;&#9999999;')).toBe('&lt; AB');
  });

  test('damaged anywhere, is read or refused with a reason', () => {
    const whole = feed(entry('2401.00001v3', '<arxiv:doi>10.1000/one</arxiv:doi>'));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: whole.length }),
        fc.integer({ min: 0, max: 40 }),
        fc.string({ maxLength: 5 }),
        (at, length, instead) => {
          try {
            parseAtom(whole.slice(0, at) + instead + whole.slice(at + length));
          } catch (error) {
            expect(error).toBeInstanceOf(UnexpectedAnswer);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
