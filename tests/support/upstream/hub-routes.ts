import { type Answer, failure, html, json, tagged, text, type UpstreamRequest } from './answer.ts';
import { commentsOf, linkedRepositories } from './community.ts';
import type { Listings } from './data.ts';
import type { HubItem } from './hub-item.ts';
import { BadQuery, listFor, numberOf } from './hub-lists.ts';
import { makeThumbnail } from './thumbnails.ts';

/** How the server words the way to the next page. */
export interface Paging {
  link: 'relative' | 'absolute';
  /** A page that has items names a next one, even the last. */
  always: boolean;
}

interface HubDeps {
  listings: Listings;
  paging: Paging;
  today: () => string;
}

/** Hugging Face: Daily Papers, papers, search and the thumbnails of its CDN. `undefined` for paths it does not know. */
export function createHubRoutes({ listings, paging, today }: HubDeps) {
  function page(request: UpstreamRequest): Answer {
    const { url } = request;
    const number = numberOf(url.searchParams, 'p', 0, 10_000);
    const limit = numberOf(url.searchParams, 'limit', 50, 100, 1);
    const list = listFor(url.searchParams, listings, today());
    const items = list.slice(number * limit, (number + 1) * limit);
    const answer = json(request, items);
    const hasNext = paging.always ? items.length > 0 : list.length > (number + 1) * limit;
    if (!hasNext) return answer;
    const next = new URL(url);
    next.searchParams.set('p', String(number + 1));
    const link = paging.link === 'absolute' ? next.href : `${next.pathname}${next.search}`;
    return { ...answer, headers: { ...answer.headers, link: `<${link}>; rel="next"` } };
  }

  function paper(request: UpstreamRequest, item: HubItem): Answer {
    const { models, datasets, spaces } = linkedRepositories(item.paper.id);
    return json(request, {
      ...item.paper,
      linkedModels: models,
      linkedDatasets: datasets,
      linkedSpaces: spaces,
      numTotalModels: models.length,
      numTotalDatasets: datasets.length,
      numTotalSpaces: spaces.length,
      ...(request.url.searchParams.get('field') === 'comments' && { comments: commentsOf(item) }),
    });
  }

  function search(request: UpstreamRequest): Answer {
    const query = request.url.searchParams.get('q') ?? '';
    if (query === '' || query.length > 250) throw new BadQuery('q must have 1 to 250 characters');
    const limit = numberOf(request.url.searchParams, 'limit', 120, 120, 1);
    const words = query.toLowerCase().split(/\s+/);
    const score = ({ paper }: HubItem) => {
      const found = `${paper.title} ${paper.summary}`.toLowerCase();
      return words.filter((word) => found.includes(word)).length;
    };
    const hits = listings
      .all()
      .map((item) => ({ item, score: score(item) }))
      .filter((hit) => hit.score > 0)
      .sort((first, second) => second.score - first.score);
    return json(
      request,
      hits.slice(0, limit).map(({ item }) => item),
    );
  }

  /** Answers about one paper, by what follows its id in the path. */
  function ofPaper(id: string, answer: (item: HubItem) => Answer): Answer {
    const item = listings.find(id);
    return item ? answer(item) : failure(404, 'Paper not found');
  }

  function route(request: UpstreamRequest): Answer | undefined {
    const path = decodeURIComponent(request.url.pathname);
    if (path === '/api/daily_papers') return page(request);
    if (path === '/api/papers/search') return search(request);
    const about = path.match(/^\/api\/papers\/([^/]+(?:\/\d{7})?)$/)?.[1];
    if (about) return ofPaper(about, (item) => paper(request, item));
    const repositories = path.match(/^\/api\/arxiv\/(.+)\/repos$/)?.[1];
    if (repositories)
      return ofPaper(repositories, ({ paper }) => json(request, linkedRepositories(paper.id)));
    const markdown = path.match(/^\/papers\/(.+)\.md$/)?.[1];
    if (markdown)
      return ofPaper(markdown, ({ paper }) =>
        text('text/markdown; charset=utf-8', `# ${paper.title}\n\n${paper.summary}\n`),
      );
    const thumbnail = path.match(/^\/social-thumbnails\/papers\/(.+)\.png$/)?.[1];
    if (thumbnail)
      return listings.find(thumbnail)
        ? tagged(request, 'image/png', makeThumbnail(thumbnail), false)
        : html(404, 'Not found');
    return undefined;
  }

  return (request: UpstreamRequest): Answer | undefined => {
    try {
      return route(request);
    } catch (error) {
      if (error instanceof BadQuery) return failure(400, error.message);
      throw error;
    }
  };
}
