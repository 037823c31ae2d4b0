import type { Paper } from '#shared/entities/paper.ts';
import { distinctLinks, type LinkKind, linkKind } from '#shared/text/links.ts';
import { formatCount, shortAddress } from '../describe.ts';

export interface PaperLink {
  url: string;
  label: string;
  /** Said after the label: where it leads, how many stars. */
  detail: string;
}

const KIND_LABELS: Record<LinkKind, string> = {
  code: 'Code',
  demo: 'Demo',
  video: 'Video',
  page: 'Web page',
};

/** Where a paper can be followed to on the web, each place once. */
export function paperLinks(paper: Paper): PaperLink[] {
  const links: PaperLink[] = [];
  const { arxivId, doi, githubRepo, githubStars, projectPage } = paper;
  if (arxivId) {
    links.push({ url: `https://arxiv.org/abs/${arxivId}`, label: 'arXiv page', detail: arxivId });
    links.push({ url: `https://arxiv.org/pdf/${arxivId}`, label: 'PDF on arXiv', detail: '' });
  }
  if (doi) links.push({ url: `https://doi.org/${encodeURI(doi)}`, label: 'DOI', detail: doi });
  if (githubRepo) {
    const stars = githubStars ? `, ★ ${formatCount(githubStars)}` : '';
    const label = linkKind(githubRepo) === 'code' && githubRepo.includes('github.com') ? 'GitHub' : 'Code';
    links.push({ url: githubRepo, label, detail: `${shortAddress(githubRepo)}${stars}` });
  }
  if (projectPage) links.push({ url: projectPage, label: 'Project page', detail: shortAddress(projectPage) });
  for (const { url, kind } of distinctLinks(
    paper.abstract ?? '',
    links.map((link) => link.url),
  )) {
    links.push({ url, label: KIND_LABELS[kind], detail: shortAddress(url) });
  }
  return links.filter(({ url }) => /^https?:\/\//i.test(url));
}
