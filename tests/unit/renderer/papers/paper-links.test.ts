import { expect, test } from 'vitest';
import type { Paper } from '#shared/entities/paper.ts';
import { paperLinks } from '../../../../src/renderer/papers/pane/paper-links.ts';

const paper: Paper = {
  id: 'arxiv:2606.10917',
  title: 'A title',
  abstract: 'Code: https://github.com/a/b. Video: https://youtu.be/x (see https://a.io/).',
  authors: [],
  arxivId: '2606.10917',
  doi: '10.1000/x<y>',
  githubRepo: 'https://github.com/A/b',
  githubStars: 1200,
  projectPage: 'https://a.io',
  keywords: [],
  source: 'arxiv',
  read: 'unread',
  starred: false,
  progress: 0,
  lists: [],
  hasPdf: false,
  highlightCount: 0,
};

test('every place once, those in the abstract last', () => {
  expect(paperLinks(paper)).toEqual([
    { url: 'https://arxiv.org/abs/2606.10917', label: 'arXiv page', detail: '2606.10917' },
    { url: 'https://arxiv.org/pdf/2606.10917', label: 'PDF on arXiv', detail: '' },
    { url: 'https://doi.org/10.1000/x%3Cy%3E', label: 'DOI', detail: '10.1000/x<y>' },
    { url: 'https://github.com/A/b', label: 'GitHub', detail: 'A/b, ★ 1,200' },
    { url: 'https://a.io', label: 'Project page', detail: 'a.io' },
    { url: 'https://youtu.be/x', label: 'Video', detail: 'youtu.be/x' },
  ]);
});

test('an address that is not of the web is no link', () => {
  expect(
    paperLinks({ ...paper, projectPage: 'javascript:alert(1)' }).map(({ label }) => label),
  ).not.toContain('Project page');
});
