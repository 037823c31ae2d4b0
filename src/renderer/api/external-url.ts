const ALLOWED = new Set(['http:', 'https:', 'mailto:']);

/** The address that a link in a PDF or a comment may take a person to: web and mail only. Nothing for any other scheme or a broken one. */
export function safeExternalUrl(href: string): string | undefined {
  const url = URL.parse(href);
  if (!url || !ALLOWED.has(url.protocol)) return undefined;
  // "https://arxiv.org@evil.example" must not look like arXiv where it is shown.
  url.username = '';
  url.password = '';
  return url.href;
}
