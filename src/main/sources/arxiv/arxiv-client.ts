import { parseArxivId } from '#shared/arxiv-id.ts';
import { type Http, HttpError, type HttpRequest } from '../http/http.ts';
import type { UpstreamAddresses } from '../http/ports.ts';
import type { ListedPaper } from '../listed-paper.ts';
import { UnexpectedAnswer } from '../unexpected-answer.ts';
import { type Announcements, parseAnnouncements } from './announcements.ts';
import { ArxivRefusal, type AtomPage, parseAtom } from './atom.ts';
import { type ArxivQuery, isCategory, searchQuery } from './search-query.ts';

export type ArxivClient = ReturnType<typeof createArxivClient>;

export interface ArxivSearch extends ArxivQuery {
  /** From 0. */
  start: number;
  /** At most 2,000. */
  max: number;
  /** Absent: the best first where there are words, else the newest. */
  sort?: 'relevance' | 'submittedDate';
}

type Asking = Pick<HttpRequest, 'signal' | 'priority' | 'patienceMs'>;

/** Ids asked for at once. */
const BATCH = 100;
const LARGEST_SLICE = 2_000;

/**
 * Asks arXiv. Every call may throw an HttpError, or an UnexpectedAnswer that says what came instead; and the signal's reason when it
 * was aborted.
 */
export function createArxivClient({ http, upstreams }: { http: Http; upstreams: UpstreamAddresses }) {
  const fetchText = async (url: string, accept: string, asking: Asking = {}): Promise<string> => {
    const answer = await http.get(url, { ...asking, upstream: 'arxiv', headers: { accept } });
    if (answer.status === 404) throw new HttpError('status', 'arXiv answered 404', { status: 404 });
    return answer.body;
  };

  async function query(parameters: Record<string, string>, asking?: Asking): Promise<AtomPage> {
    const url = `${upstreams.arxiv}/api/query?${new URLSearchParams(parameters)}`;
    try {
      return parseAtom(await fetchText(url, 'application/atom+xml', asking));
    } catch (error) {
      throw refusalIn(error) ?? error;
    }
  }

  /** One batch. An id that arXiv takes for malformed costs the whole batch: it is asked again without. */
  async function batch(ids: string[], asking?: Asking): Promise<ListedPaper[]> {
    for (let left = ids; left.length > 0; ) {
      try {
        const { listed } = await query({ id_list: left.join(','), max_results: String(BATCH) }, asking);
        return listed;
      } catch (error) {
        const bad = error instanceof ArxivRefusal && error.message.match(/id format for (\S+)/)?.[1];
        const rest = left.filter((id) => id !== bad);
        if (!bad || rest.length === left.length) throw error;
        left = rest;
      }
    }
    return [];
  }

  return {
    /**
     * Records with the newest version, or with the one an id names (`2401.01234v2`). `missing`: the ids, as given, that are
     * malformed or unknown to arXiv.
     */
    async byIds(
      ids: readonly string[],
      asking?: Asking,
    ): Promise<{ listed: ListedPaper[]; missing: string[] }> {
      const asked = new Map<string, string>();
      for (const text of ids) {
        const parsed = parseArxivId(text);
        if (parsed) asked.set(parsed.version ? `${parsed.id}v${parsed.version}` : parsed.id, parsed.id);
      }
      const wanted = [...asked.keys()];
      const listed: ListedPaper[] = [];
      for (let from = 0; from < wanted.length; from += BATCH) {
        listed.push(...(await batch(wanted.slice(from, from + BATCH), asking)));
      }
      const found = new Set(listed.map(({ record }) => record.arxivId));
      return { listed, missing: ids.filter((text) => !found.has(parseArxivId(text)?.id)) };
    },

    /** What arXiv's search finds. Nothing, without asking, where there is nothing to search for. */
    async search(search: ArxivSearch, asking?: Asking): Promise<AtomPage> {
      if (search.category && !isCategory(search.category)) {
        throw new UnexpectedAnswer(`arXiv has no category ${search.category}`);
      }
      const text = searchQuery(search);
      if (text === '') return { total: 0, listed: [] };
      return query(
        {
          search_query: text,
          start: String(search.start),
          max_results: String(Math.min(search.max, LARGEST_SLICE)),
          sortBy: search.sort ?? (search.query ? 'relevance' : 'submittedDate'),
          sortOrder: 'descending',
        },
        asking,
      );
    },

    /** What arXiv announced last in these categories, and on which day; nothing at weekends. */
    async announced(categories: readonly string[], asking?: Asking): Promise<Announcements> {
      const unknown = categories.find((category) => !isCategory(category));
      if (unknown !== undefined) throw new UnexpectedAnswer(`arXiv has no category ${unknown}`);
      const url = `${upstreams.arxivRss}/atom/${categories.join('+')}`;
      return parseAnnouncements(await fetchText(url, 'application/atom+xml, application/rss+xml', asking));
    },

    /** Where the PDF is: of one version, else of the newest. */
    pdfUrl: (arxivId: string, version?: number): string =>
      `${upstreams.arxivPdf}/pdf/${arxivId}${version === undefined ? '' : `v${version}`}`,
  };
}

/** arXiv says why in the body of a 400, as an entry titled "Error". */
function refusalIn(error: unknown): ArxivRefusal | undefined {
  if (!(error instanceof HttpError) || !error.body) return undefined;
  try {
    parseAtom(error.body);
  } catch (refusal) {
    if (refusal instanceof ArxivRefusal) return refusal;
  }
  return undefined;
}
