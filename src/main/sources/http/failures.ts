import { ForbiddenAddress } from './addresses.ts';
import { HttpError, type UpstreamName } from './http.ts';
import { UPSTREAM_LABELS } from './upstream-labels.ts';

/** No server was found, or none takes connections. */
const NOBODY_THERE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_NODATA',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
]);
const TIMED_OUT = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);
/** Codes of sockets, of undici, of its parser, of streams and of zlib. */
const CUT_SHORT =
  /^(?:E[A-Z]+|UND_ERR_(?!INVALID)\w+|HPE_\w+|ERR_STREAM_\w+|Z_\w+|ERR_BROTLI\w*|ERR__ERROR\w*)$/;
/** A certificate that does not hold: often the login page of a network that is not yet the internet. */
const BAD_CERTIFICATE = /CERT|ERR_TLS|ERR_SSL|UNABLE_TO_/;

/** The error and what caused it, outermost first. */
function chainOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let at = error; at instanceof Error && chain.length < 8; at = at.cause) chain.push(at);
  return chain;
}

const codesOf = (error: unknown): string[] =>
  chainOf(error).flatMap((one) => ('code' in one && typeof one.code === 'string' ? [one.code] : []));

/**
 * What went wrong with a request that got no whole answer, in words.
 * @param isRedirect whether it was the server who gave the address
 */
export function toHttpError(error: unknown, upstream: UpstreamName, isRedirect = false): HttpError {
  const chain = chainOf(error);
  const known = chain.find((one) => one instanceof HttpError);
  if (known) return known;
  const label = UPSTREAM_LABELS[upstream];
  const forbidden = chain.find((one) => one instanceof ForbiddenAddress);
  if (forbidden) return refused(upstream, forbidden.message, isRedirect);
  const codes = codesOf(error);
  const has = (set: ReadonlySet<string>) => codes.some((code) => set.has(code));
  if (has(TIMED_OUT)) return late(upstream, error);
  if (has(NOBODY_THERE)) return new HttpError('network', `${label} could not be reached`, { cause: error });
  const certificate = codes.find((code) => BAD_CERTIFICATE.test(code));
  if (certificate) {
    const message = `${label} could not be reached safely: its certificate does not hold (${certificate})`;
    return new HttpError('network', message, { cause: error });
  }
  const isCut = codes.some((code) => CUT_SHORT.test(code));
  const why = error instanceof Error ? error.message : String(error);
  const message = isCut ? `${label}'s answer was cut short` : `${label} could not be asked: ${why}`;
  return new HttpError('network', message, { cause: error });
}

/** Whether there may be no network at all. */
export function isUnreachable(error: HttpError): boolean {
  if (error.kind === 'timeout') return true;
  return (
    error.kind === 'network' &&
    codesOf(error).some((code) => NOBODY_THERE.has(code) || BAD_CERTIFICATE.test(code))
  );
}

/** Whether the same request may fare better a little later. */
export function isPassing(error: HttpError): boolean {
  if (error.kind === 'status') return error.status === 408 || (error.status ?? 0) >= 500;
  return error.kind === 'network' || error.kind === 'timeout';
}

function refused(upstream: UpstreamName, address: string, isRedirect: boolean): HttpError {
  const message = isRedirect
    ? `${UPSTREAM_LABELS[upstream]} sent Offprint to an address it does not go to (${address})`
    : `Offprint does not go to this address (${address})`;
  return new HttpError('refused', message);
}

export function late(upstream: UpstreamName, cause?: unknown): HttpError {
  return new HttpError('timeout', `${UPSTREAM_LABELS[upstream]} did not answer in time`, { cause });
}

/** @param until milliseconds since 1970 */
export function postponed(upstream: UpstreamName, until: number, status?: number): HttpError {
  const time = new Date(until).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const message = `${UPSTREAM_LABELS[upstream]} asks to wait until ${time}`;
  return new HttpError('postponed', message, { until, ...(status !== undefined && { status }) });
}

/** The turn at a server did not come within the caller's patience, though the server asked for nothing. */
export function noTurn(upstream: UpstreamName): HttpError {
  return new HttpError(
    'postponed',
    `${UPSTREAM_LABELS[upstream]} is being asked for other things; its turn did not come in time`,
  );
}
