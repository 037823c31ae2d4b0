export type LinkKind = 'code' | 'demo' | 'video' | 'page';

export interface FoundLink {
  url: string;
  kind: LinkKind;
  /** Where it stands in the text, end exclusive. */
  start: number;
  end: number;
}

/** Scheme, then everything up to white space or a character no address holds unescaped. */
const CANDIDATE = /https?:\/\/[^\s<>"'`“”‘’«»{}|\\^]+/gi;

const TRAILING = /[.,;:!?…*_~'"。，、；：]+$/u;

const HOSTS: [LinkKind, RegExp][] = [
  ['code', /(^|\.)(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com|sr\.ht)$/],
  ['video', /(^|\.)(youtube\.com|youtu\.be|vimeo\.com|bilibili\.com)$/],
  ['demo', /(^|\.)(hf\.space|gradio\.live|streamlit\.app|colab\.research\.google\.com|replicate\.com)$/],
];

/** Cuts punctuation that belongs to the sentence; a closing bracket stays only if it was opened in the address. */
function trimEnd(candidate: string): string {
  let url = candidate;
  for (;;) {
    const before = url;
    url = url.replace(TRAILING, '');
    const last = url.at(-1);
    const pair = last === ')' ? '(' : last === ']' ? '[' : undefined;
    if (last && pair && url.split(last).length > url.split(pair).length) url = url.slice(0, -1);
    if (url === before) return url;
  }
}

const ADDRESS = /^https?:\/\/(?:[^/?#@]*@)?([a-z\d-]+(?:\.[a-z\d-]+)+)(?::\d{1,5})?(\/[^?#]*)?(?:[?#]|$)/i;

/** What a link most likely leads to, judged by its host. */
export function linkKind(url: string): LinkKind {
  const [, host = '', path = ''] = ADDRESS.exec(url) ?? [];
  if (host === 'huggingface.co' && path.startsWith('/spaces/')) return 'demo';
  return HOSTS.find(([, pattern]) => pattern.test(host.toLowerCase()))?.[0] ?? 'page';
}

/**
 * The http(s) addresses in a text, in order, with where they stand.
 * "https://github.com/mohwald/gandtr ." and "(https://x.y/z)." lose what is not theirs.
 */
export function linksIn(text: string): FoundLink[] {
  const links: FoundLink[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const url = trimEnd(match[0]);
    if (!ADDRESS.test(url)) continue;
    links.push({ url, kind: linkKind(url), start: match.index, end: match.index + url.length });
  }
  return links;
}

const sameAddress = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/(\.git)?\/*$/, '');

/** Those addresses once each; `known` are addresses shown elsewhere already. */
export function distinctLinks(text: string, known: (string | undefined)[] = []): FoundLink[] {
  const seen = new Set(known.filter((url) => url !== undefined).map(sameAddress));
  return linksIn(text).filter(({ url }) => {
    const key = sameAddress(url);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
