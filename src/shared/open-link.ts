import { z } from 'zod';
import { PaperId } from './entities/paper.ts';

/**
 * Links into the library from other programs: `offprint://open?paper=<id>&annotation=<id>`. The app's own window lives at
 * `offprint://app/`, so the host `open` tells the two apart.
 */
const OpenLink = z.object({ paper: PaperId, annotation: z.uuid().optional() });
export type OpenLink = z.infer<typeof OpenLink>;

const START = 'offprint://open';

/** Also what `encodeURIComponent` leaves alone, but ends a link in Markdown or a quoted text. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The link that opens a paper, at one of its annotations if one is given. */
export function openLink({ paper, annotation }: OpenLink): string {
  return `${START}?paper=${encode(paper)}${annotation ? `&annotation=${encode(annotation)}` : ''}`;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** Reads such a link; undefined for any other text. What it names need not exist. */
export function parseOpenLink(text: string): OpenLink | undefined {
  const query = /^offprint:\/\/open\/?\?([^#]*)/i.exec(text.trim())?.[1];
  if (query === undefined) return undefined;
  const values = Object.fromEntries(
    query.split('&').map((pair) => {
      const [key = '', ...value] = pair.split('=');
      return [key, decode(value.join('='))];
    }),
  );
  return OpenLink.safeParse(values).data;
}

/** Where the window shows it, as the hash of its address. */
export function addressOf({ paper, annotation }: OpenLink): string {
  const query = annotation ? `?annotation=${encodeURIComponent(annotation)}` : '';
  return `#/read/${encodeURIComponent(paper)}${query}`;
}
