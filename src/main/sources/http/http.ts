/** Servers that share a pace: arXiv's API, RSS and PDFs are one, Hugging Face's API and its files are two. */
export type UpstreamName = 'hugging-face' | 'hugging-face-files' | 'arxiv';

export interface HttpRequest {
  upstream: UpstreamName;
  /** `If-None-Match`, `Range` and their like. */
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Higher goes first among those that wait for the same upstream. Absent: 0. */
  priority?: number;
  /** How long to wait for the upstream's turn before failing as `postponed`, in milliseconds. Absent: as long as it takes. */
  patienceMs?: number;
}

export interface HttpAnswer {
  status: number;
  headers: Headers;
  /** After redirects. */
  url: string;
  body: string;
}

export interface HttpStream extends Omit<HttpAnswer, 'body'> {
  body: AsyncIterable<Uint8Array>;
}

/** The only way out: every request to the outside goes through here, in its upstream's turn and at its pace. */
export interface Http {
  /**
   * A whole text, decoded. Answers 2xx, 304 and 404; network errors and 5xx are tried again, 429 is waited for.
   * @throws HttpError; the signal's reason when it was aborted
   */
  get(url: string, request: HttpRequest & { maxBytes?: number }): Promise<HttpAnswer>;
  /**
   * Streams one answer through `use`, which holds the upstream's place until it ends. One attempt: who streams knows how to
   * resume. `use` gets any status but 429, and 503 that says when to come back: these fail as `postponed`. Reading the body
   * throws HttpError when it is cut short. A body that came encoded against our wish is decoded, and loses the headers that
   * spoke of the encoded one (length, ETag, Last-Modified).
   * @throws HttpError; what `use` throws; the signal's reason when it was aborted
   */
  stream<Result>(
    url: string,
    request: HttpRequest,
    use: (stream: HttpStream) => Promise<Result>,
  ): Promise<Result>;
  /** Ends all requests, with an AbortError, and waits until they have. */
  close(): Promise<void>;
}

/**
 * Why a request brought nothing. `network`: no answer, or one cut short. `status`: an answer that says no. `refused`: an
 * address Offprint does not go to. `too-large`: more than asked for. `postponed`: not within the caller's patience.
 */
export type HttpErrorKind = 'network' | 'timeout' | 'status' | 'refused' | 'too-large' | 'postponed';

/** @param message for a person: what failed at which server */
export class HttpError extends Error {
  readonly kind: HttpErrorKind;
  readonly status: number | undefined;
  /** Milliseconds since 1970: when it is worth asking again. */
  readonly until: number | undefined;
  /** Of `status`, as far as it was read: what the server says about it. */
  readonly body: string | undefined;

  constructor(
    kind: HttpErrorKind,
    message: string,
    details: { status?: number; until?: number; body?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.status = details.status;
    this.until = details.until;
    this.body = details.body;
  }
}
