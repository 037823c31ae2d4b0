import { readFile } from 'node:fs/promises';
import { servePicture } from './serve-picture.ts';

/** What can be asked of where thumbnails are kept. */
export interface Thumbnail {
  path: string;
  mediaType: string;
}

/**
 * Answers GET and HEAD for one stored thumbnail.
 * @returns 200 or 304; undefined when the file is not there
 */
export async function serveThumbnail(
  request: Request,
  { path, mediaType }: Thumbnail,
): Promise<Response | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && servePicture(request, { mediaType, bytes });
}
