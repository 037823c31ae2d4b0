import dns from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { UpstreamName } from './http.ts';
import type { UpstreamAddresses } from './ports.ts';

/** Where requests may go: to servers of the internet, or to a stand-in on this machine and nowhere else. */
export type Realm = 'public' | 'loopback';

/** Thrown for an address outside the realm; the message is the address. */
export class ForbiddenAddress extends Error {
  override name = 'ForbiddenAddress';
}

const unbracketed = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

const isLoopbackEndpoint = (endpoint: string): boolean => {
  const hostname = unbracketed(URL.parse(endpoint)?.hostname ?? '');
  return hostname === 'localhost' || (isIP(hostname) > 0 && isAllowedAddress(hostname, 'loopback'));
};

/** One endpoint on this machine keeps all that is asked of the upstream on this machine. */
export function realmOf(upstream: UpstreamName, at: UpstreamAddresses): Realm {
  const endpoints =
    upstream === 'arxiv' ? [at.arxiv, at.arxivPdf, at.arxivRss] : [at.huggingFace, at.thumbnails];
  return endpoints.some(isLoopbackEndpoint) ? 'loopback' : 'public';
}

/** The address; for an IPv6 one that stands for an IPv4 one (IPv4-mapped, NAT64), that. */
function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 {
  // ipaddr.js takes `::8.8.8.8` for 8.8.8.8, which the system does not: it gets the form without dots.
  const address = ipaddr.parse(text.includes(':') ? unbracketed(new URL(`http://[${text}]`).hostname) : text);
  if (address.kind() === 'ipv4') return address;
  const bytes = address.toByteArray();
  const isNat64 = address.match(ipaddr.parseCIDR('64:ff9b::/96'));
  const isMapped = address.match(ipaddr.parseCIDR('::ffff:0:0/96'));
  return isNat64 || isMapped ? ipaddr.fromByteArray(bytes.slice(12)) : address;
}

/** Whether an IP address may be connected to. Public is only what is routed on the internet to a single host. */
export function isAllowedAddress(text: string, realm: Realm): boolean {
  if (isIP(text) === 0 || text.includes('%')) return false;
  const address = parseAddress(text);
  const range = address.range();
  if (realm === 'loopback') return range === 'loopback';
  // Of IPv6, 2000::/3 is all that was ever given out.
  return range === 'unicast' && (address.kind() === 'ipv4' || address.match(ipaddr.parseCIDR('2000::/3')));
}

/**
 * Checks what can be told from an address before anything is looked up: scheme, credentials, and the host where it is an IP address.
 * @throws ForbiddenAddress
 */
export function checkUrl(url: URL, realm: Realm): void {
  const isScheme = url.protocol === 'https:' || (realm === 'loopback' && url.protocol === 'http:');
  if (!isScheme) throw new ForbiddenAddress(url.protocol === 'http:' ? url.origin : url.href.slice(0, 80));
  if (url.username || url.password) throw new ForbiddenAddress(`${url.host}, with a password`);
  const host = unbracketed(url.hostname);
  if (isIP(host) && !isAllowedAddress(host, realm)) throw new ForbiddenAddress(host);
}

/** Looks names up and leaves out the addresses not to be connected to, at the very moment of connecting: no second look-up follows. */
export function guardedLookup(realm: Realm, lookup: typeof dns.lookup = dns.lookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const allowed = found.filter(({ address }) => isAllowedAddress(address, realm));
      const first = allowed[0];
      if (!first) return callback(new ForbiddenAddress(found[0]?.address ?? hostname), []);
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}
