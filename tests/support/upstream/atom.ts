import type { ArxivPaper } from './arxiv-papers.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

const category = (term: string) =>
  `    <category term="${escaped(term)}" scheme="http://arxiv.org/schemas/atom"/>`;

function queryEntry(paper: ArxivPaper): string {
  const named = `${paper.id}v${paper.version}`;
  const authors = paper.authors.map(
    (name) => `    <author>\n      <name>${escaped(name)}</name>\n    </author>`,
  );
  return `  <entry>
    <id>http://arxiv.org/abs/${named}</id>
    <title>${escaped(paper.title)}</title>
    <updated>${paper.updated}</updated>
    <link href="https://arxiv.org/abs/${named}" rel="alternate" type="text/html"/>
    <link href="https://arxiv.org/pdf/${named}" rel="related" type="application/pdf" title="pdf"/>
    <summary>  ${escaped(paper.summary)}</summary>
${paper.categories.map(category).join('\n')}
    <published>${paper.published}</published>
    <arxiv:comment>12 pages, 4 figures</arxiv:comment>
    <arxiv:primary_category term="${paper.categories[0] ?? ''}"/>
${authors.join('\n')}
  </entry>
`;
}

export interface QueryPage {
  papers: readonly ArxivPaper[];
  search: string;
  ids: string;
  total: number;
  start: number;
  limit: number;
}

/** An answer of arXiv's API, laid out as the real ones are. */
export function queryFeed({ papers, search, ids, total, start, limit }: QueryPage): string {
  const asked = `search_query=${search}&id_list=${ids}&start=${start}&max_results=${limit}`;
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/stand-in</id>
  <title>arXiv Query: ${escaped(asked)}</title>
  <updated>2026-06-30T00:00:00Z</updated>
  <link href="https://arxiv.org/api/query?${escaped(asked)}" type="application/atom+xml"/>
  <opensearch:itemsPerPage>${limit}</opensearch:itemsPerPage>
  <opensearch:totalResults>${total}</opensearch:totalResults>
  <opensearch:startIndex>${start}</opensearch:startIndex>
${papers.map(queryEntry).join('')}</feed>
`;
}

/** What arXiv's API answers when it does not like the question: a feed with one entry called "Error". */
export function errorFeed(why: string): string {
  const address = `https://arxiv.org/api/errors#${why.replaceAll(' ', '_')}`;
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/</id>
  <title>arXiv Search Results</title>
  <updated>2026-06-30T00:00:00Z</updated>
  <opensearch:itemsPerPage>1</opensearch:itemsPerPage>
  <opensearch:totalResults>1</opensearch:totalResults>
  <opensearch:startIndex>0</opensearch:startIndex>
  <entry>
    <id>${escaped(address)}</id>
    <title>Error</title>
    <updated>2026-06-30T00:00:00Z</updated>
    <link href="${escaped(address)}" rel="alternate" type="text/html"/>
    <summary>${escaped(why)}</summary>
    <author>
      <name>arXiv api core</name>
    </author>
  </entry>
</feed>
`;
}

/** A paper in an RSS feed, and why it is there. */
export interface Announcement {
  paper: ArxivPaper;
  type: 'new' | 'cross' | 'replace' | 'replace-cross';
}

function announcedEntry({ paper, type }: Announcement): string {
  const named = `${paper.id}v${paper.version}`;
  return `  <entry>
    <id>oai:arXiv.org:${named}</id>
    <title>${escaped(paper.title)}</title>
    <updated>${paper.updated}</updated>
    <link href="https://arxiv.org/abs/${paper.id}" rel="alternate" type="text/html"/>
    <summary>arXiv:${named} Announce Type: ${type} 
Abstract: ${escaped(paper.summary)}</summary>
${paper.categories.map((term) => `    <category term="${term}"/>`).join('\n')}
    <published>${paper.published}</published>
    <arxiv:announce_type>${type}</arxiv:announce_type>
    <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
    <dc:creator>${escaped(paper.authors.join(', '))}</dc:creator>
  </entry>
`;
}

/** The day's announcements of some categories, in Atom. */
export function announcementFeed(categories: string, date: string, entries: readonly Announcement[]): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://www.w3.org/2005/Atom" xml:lang="en-us">
  <id>http://rss.arxiv.org/atom/${escaped(categories)}</id>
  <title>${escaped(categories)} updates on arXiv.org</title>
  <updated>${date}T05:00:00.000000+00:00</updated>
  <link href="http://rss.arxiv.org/atom/${escaped(categories)}" rel="self" type="application/atom+xml"/>
  <subtitle>${escaped(categories)} updates on the arXiv.org e-print archive.</subtitle>
${entries.map(announcedEntry).join('')}</feed>
`;
}
