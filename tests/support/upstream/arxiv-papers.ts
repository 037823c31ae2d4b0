import type { Listings } from './data.ts';
import { categoriesOf, type HubItem } from './hub-item.ts';

/** A paper as arXiv knows it, in one of its versions. */
export interface ArxivPaper {
  id: string;
  version: number;
  title: string;
  summary: string;
  authors: readonly string[];
  /** The primary one first. */
  categories: string[];
  /** First version, to the second. */
  published: string;
  /** This version. */
  updated: string;
}

const DAY_MS = 86_400_000;

/** arXiv names instants to the second; where Hugging Face gives the day alone, it was in the evening. */
function instantOf(text: string, daysLater = 0): string {
  const time = Date.parse(text.replace('T00:00:00.000Z', 'T17:58:31Z')) + daysLater * DAY_MS;
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

export type ArxivPapers = ReturnType<typeof createArxivPapers>;

/** arXiv's view of the listed papers: each version came four days after the one before. */
export function createArxivPapers(listings: Listings) {
  function toPaper({ paper }: HubItem, version: number): ArxivPaper {
    return {
      id: paper.id,
      version,
      title: version === 1 ? paper.title : `${paper.title} (revised)`,
      summary: paper.summary,
      authors: paper.authors.map(({ name }) => name),
      categories: categoriesOf(paper.id),
      published: instantOf(paper.publishedAt),
      updated: instantOf(paper.publishedAt, 4 * (version - 1)),
    };
  }

  return {
    /** Undefined for an unknown paper, and for a version it does not have. Without `version`: its newest. */
    find(id: string, version?: number): ArxivPaper | undefined {
      const item = listings.find(id);
      const newest = listings.versionOf(id);
      if (!item || (version ?? 1) > newest) return undefined;
      return toPaper(item, version ?? newest);
    },
    all: (): ArxivPaper[] => listings.all().map((item) => toPaper(item, listings.versionOf(item.paper.id))),
    /** What a feed day lists. */
    ofDay: (date: string): ArxivPaper[] =>
      listings.items(date).map((item) => toPaper(item, listings.versionOf(item.paper.id))),
  };
}

/** Takes an id as arXiv writes it apart: `2401.01234v2`, `astro-ph/0601001`. Undefined for anything else. */
export function readArxivId(text: string): { id: string; version?: number } | undefined {
  const [, id, version] =
    text.match(/^(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v([1-9]\d*))?$/) ?? [];
  if (!id) return undefined;
  return version ? { id, version: Number(version) } : { id };
}
