import { gzipSync } from 'node:zlib';
import { type Answer, failure, html, type UpstreamRequest } from './answer.ts';
import type { Fault, FaultKind } from './faults.ts';

const redirect = (location: string): Answer => ({
  status: 302,
  headers: { location },
  body: Buffer.from('Moved'),
});

function refusal(fault: Fault, status: 429 | 503, error: string): Answer {
  const seconds = fault.seconds ?? 1;
  const answer = failure(status, error);
  const headers = { ...answer.headers, 'retry-after': String(seconds) };
  if (status === 503) return { ...answer, headers };
  return {
    ...answer,
    headers: {
      ...headers,
      ratelimit: `"api";r=0;t=${seconds}`,
      'ratelimit-policy': '"fixed window";"api";q=500;w=300',
    },
  };
}

/** 1 GiB in about 1 MB: gzip files one after the other are one gzip file. */
const bomb = () => {
  const part = gzipSync(Buffer.alloc(2 ** 20));
  return Buffer.concat(Array.from({ length: 1024 }, () => part));
};

/** The next address of a loop that never repeats itself. */
function onwards({ url }: UpstreamRequest): string {
  const next = new URL(url);
  next.searchParams.set('hop', String(Number(url.searchParams.get('hop') ?? 0) + 1));
  return next.href;
}

/** Answers that come instead of the right one, for which the server does not even look. */
const INSTEAD: Partial<Record<FaultKind, (request: UpstreamRequest, fault: Fault) => Answer>> = {
  'too-many-requests': (_, fault) => refusal(fault, 429, 'You have reached your rate limit'),
  'server-error': () => failure(500, 'Internal Error - We are working hard to fix this as soon as possible!'),
  unavailable: (_, fault) => refusal(fault, 503, 'Service Unavailable'),
  html: () => html(200, 'Please wait while your browser is checked'),
  'redirect-loop': (request) => redirect(onwards(request)),
  'redirect-link-local': () => redirect('http://169.254.169.254/latest/meta-data/'),
  'redirect-private': () => redirect('http://10.0.0.1/internal.pdf'),
  'redirect-file': () => redirect('file:///etc/passwd'),
};

export function answerInstead(faults: readonly Fault[], request: UpstreamRequest): Answer | undefined {
  for (const fault of faults) {
    const answer = INSTEAD[fault.kind]?.(request, fault);
    if (answer) return answer;
  }
  return undefined;
}

const gzipped = (answer: Answer, body: Uint8Array): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'content-encoding': 'gzip' },
  body,
});

const most = (body: Uint8Array) => body.subarray(0, Math.floor(body.length * 0.9));

/** What becomes of the right answer's body. */
const SPOILED: Partial<Record<FaultKind, (answer: Answer) => Answer>> = {
  empty: (answer) => ({ ...answer, body: Buffer.alloc(0) }),
  'malformed-json': (answer) => ({ ...answer, body: most(answer.body) }),
  'wrong-shape': (answer) => ({ ...answer, body: Buffer.from('{"papers":[{"paper":null}],"error":null}') }),
  gzip: (answer) => gzipped(answer, gzipSync(answer.body)),
  'gzip-cut': (answer) => gzipped(answer, most(gzipSync(answer.body))),
  'gzip-bomb': (answer) => gzipped(answer, bomb()),
};

export function spoil(faults: readonly Fault[], answer: Answer): Answer {
  if (answer.status !== 200 && answer.status !== 206) return answer;
  return faults.reduce((spoiled, { kind }) => SPOILED[kind]?.(spoiled) ?? spoiled, answer);
}
