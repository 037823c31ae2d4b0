import type { UpstreamName } from './http.ts';

/** What a person calls the server. */
export const UPSTREAM_LABELS: Record<UpstreamName, string> = {
  'hugging-face': 'Hugging Face',
  'hugging-face-files': 'Hugging Face',
  arxiv: 'arXiv',
};
