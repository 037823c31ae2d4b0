/** A page of a paper takes about this long where nothing is known of the reader. */
const SECONDS_PER_PAGE = 120;
/** What nobody is believed to be faster or slower than: tabs are left open, and pages are leafed through. */
const FASTEST_S = 20;
const SLOWEST_S = 600;
/** Reading less than this says nothing of a pace. */
const TELLING_PAGES = 2;
const TELLING_S = 120;

/** How long something was read, and how much of it. */
export interface Read {
  seconds: number;
  pages: number;
}

const isTelling = ({ seconds, pages }: Read) => pages >= TELLING_PAGES && seconds >= TELLING_S;

/** Seconds a page takes: as this paper went so far, else as the user reads in general, else as most people do. */
export function secondsPerPage(paper: Read, all: Read): number {
  const telling = [paper, all].find(isTelling);
  if (!telling) return SECONDS_PER_PAGE;
  return Math.min(SLOWEST_S, Math.max(FASTEST_S, telling.seconds / telling.pages));
}

/** Minutes until the last page, counting half of the page the reader is on. */
export function minutesLeft(page: number, pages: number, perPage: number): number {
  return Math.round((Math.max(0, pages - page + 0.5) * perPage) / 60);
}
