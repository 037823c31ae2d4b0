import { isWeekend } from '#shared/calendar.ts';
import { type Answer, html, tagged, text, type UpstreamRequest } from './answer.ts';
import { type ArxivPaper, type ArxivPapers, readArxivId } from './arxiv-papers.ts';
import { type Announcement, announcementFeed, errorFeed, queryFeed } from './atom.ts';
import { type RangeQuirks, serveBytes } from './byte-ranges.ts';
import type { MadePdf } from './pdfs.ts';
import { parseSearchQuery } from './search-query.ts';

const ATOM = 'application/atom+xml; charset=utf-8';
const MAX_SLICE = 2_000;
const MAX_RSS = 2_000;

interface ArxivDeps {
  papers: ArxivPapers;
  pdf: (paper: ArxivPaper) => Promise<MadePdf>;
  /** Day of the newest announcements. */
  today: () => string;
}

const refuse = (why: string): Answer => text(ATOM, errorFeed(why), 400);

function sorted(found: ArxivPaper[], query: URLSearchParams): ArxivPaper[] {
  const sortBy = query.get('sortBy');
  if (sortBy !== 'submittedDate' && sortBy !== 'lastUpdatedDate') return found;
  const key = sortBy === 'submittedDate' ? 'published' : 'updated';
  const direction = query.get('sortOrder') === 'ascending' ? 1 : -1;
  return found.sort(
    (first, second) => direction * (first[key] < second[key] ? -1 : first[key] > second[key] ? 1 : 0),
  );
}

/** arXiv: its API, its RSS server and its PDFs. `undefined` for paths it does not know. */
export function createArxivRoutes({ papers, pdf, today }: ArxivDeps) {
  function query(request: UpstreamRequest): Answer {
    const asked = request.url.searchParams;
    const [search = '', ids = ''] = ['search_query', 'id_list'].map((name) => asked.get(name)?.trim() ?? '');
    const start = Number(asked.get('start') || 0);
    const limit = Number(asked.get('max_results') || 10);
    if (!Number.isInteger(start) || start < 0) return refuse('start must be an integer');
    if (!Number.isInteger(limit) || limit < 0) return refuse('max_results must be an integer');
    if (limit > MAX_SLICE) return refuse('max_results must not exceed 2000');
    if (start + limit > 30_000) return refuse('start plus max_results must not exceed 30000');
    const listed =
      ids === ''
        ? undefined
        : ids.split(',').map((id) => ({ text: id.trim(), parsed: readArxivId(id.trim()) }));
    const malformed = listed?.find(({ parsed }) => !parsed);
    if (malformed) return refuse(`incorrect id format for ${malformed.text}`);
    const matches = search === '' ? () => true : parseSearchQuery(search);
    const base = listed
      ? listed.flatMap(({ parsed }) => (parsed && papers.find(parsed.id, parsed.version)) ?? [])
      : search === ''
        ? []
        : papers.all();
    const found = sorted(base.filter(matches), asked);
    const page = found.slice(start, start + limit);
    const body = queryFeed({ papers: page, search, ids, total: found.length, start, limit });
    return tagged(request, ATOM, Buffer.from(body));
  }

  function announcements(request: UpstreamRequest, categories: string): Answer {
    const wanted = categories.split('+');
    if (wanted.some((category) => !/^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(category)))
      return html(400, `Bad Request: ${categories}`);
    const includes = (category = '') =>
      wanted.some((name) => category === name || category.startsWith(`${name}.`));
    const date = today();
    const entries = isWeekend(date)
      ? []
      : papers
          .ofDay(date)
          .filter(({ categories }) => categories.some(includes))
          .map((paper): Announcement => {
            const isPrimary = includes(paper.categories[0]);
            const isFirst = paper.version === 1;
            return {
              paper,
              type: isFirst ? (isPrimary ? 'new' : 'cross') : isPrimary ? 'replace' : 'replace-cross',
            };
          });
    return tagged(request, ATOM, Buffer.from(announcementFeed(categories, date, entries.slice(0, MAX_RSS))));
  }

  async function file(request: UpstreamRequest, named: string, quirks: RangeQuirks, newTag?: string) {
    const asked = readArxivId(named);
    const paper = asked && papers.find(asked.id, asked.version);
    if (!paper) return html(404, `No PDF for '${named}'`);
    const made = await pdf(paper);
    const retagged = newTag ? { ...made, etag: newTag, lastModified: new Date().toUTCString() } : made;
    return serveBytes(request, retagged, quirks);
  }

  /** @param newTag what the file calls itself this time, instead of its own ETag */
  return async (
    request: UpstreamRequest,
    quirks: RangeQuirks,
    newTag?: string,
  ): Promise<Answer | undefined> => {
    const path = decodeURIComponent(request.url.pathname);
    if (path === '/api/query') return query(request);
    const categories = path.match(/^\/atom\/(.+)$/)?.[1];
    if (categories) return announcements(request, categories);
    const named = path.match(/^\/pdf\/(.+?)(?:\.pdf)?$/)?.[1];
    return named ? file(request, named, quirks, newTag) : undefined;
  };
}
