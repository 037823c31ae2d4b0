import { statfsSync } from 'node:fs';

/** Unless the user says otherwise so much stays free, or this part of the disk where that is less. */
const USUAL_RESERVE = 1_000_000_000;
const USUAL_PART = 0.05;

/** The disk that a folder lies on, in bytes. */
export interface Disk {
  /** What an ordinary program may still write. */
  free: number;
  size: number;
}

/** @throws the system's error where the folder is not there */
export function diskOf(folder: string): Disk {
  const { bavail, blocks, bsize } = statfsSync(folder);
  return { free: bavail * bsize, size: blocks * bsize };
}

/**
 * How much of a disk PDFs leave free, so that what the user writes always has room, in bytes.
 * @param asked as set, in MB; null: the smaller of 1 GB and 5 %
 */
export function reserveOf({ size }: Pick<Disk, 'size'>, asked: number | null): number {
  return asked === null ? Math.min(USUAL_RESERVE, size * USUAL_PART) : asked * 1_000_000;
}
