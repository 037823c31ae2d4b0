import type { Rect } from '#shared/anchoring/merge-rects.ts';
import type { PageRect } from '#shared/entities/annotation.ts';
import {
  type Destination,
  destinationOfHref,
  type ResolvedDestination,
  resolveDestination,
} from './destination.ts';
import type { PageLines } from './page-lines.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';
import { type TargetKind, targetKind } from './target-kind.ts';
import { linesBelow, meantBy, numberedLine, targetRegion } from './target-region.ts';

/** Where a link within the paper leads. */
export interface LinkTarget {
  /** From 1. */
  page: number;
  /** The place on the page in PDF space, where the link names one. */
  top?: number;
  left?: number;
  kind: TargetKind;
  /** The link names a page only; the place on it was found by the link's number. */
  isFound: boolean;
  /** The destination's name, where it has one ("cite.vaswani2017"). */
  name?: string;
  /** What the reader sees of the link ("[12]"). */
  linkText: string;
  /** The first lines at the target; empty where there is no text. */
  text: string;
  /** The part of the page that shows it: for `renderRegion`. */
  region: PageRect;
  /** What is meant by it: the line it begins with, of a figure all of it; nothing where only a page is known. */
  rects: PageRect[];
}

/** Enough to tell a reference by, and to read a heading. */
const TEXT_LINES = 6;
/** The part of a page in which there is room for its number only. */
const FOOT_SHARE = 0.12;

const wholePage = ([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): Rect => ({ x1, y1, x2, y2 });

/** Looks up what links of the document lead to. */
export function createLinkTargets(document: PDFDocumentProxy, text: PageLines) {
  const known = new Map<string, Promise<LinkTarget | undefined>>();

  /** What stands at a place. */
  async function readAt(at: ResolvedDestination) {
    const { view } = await document.getPage(at.page);
    const lines = await text.lines(at.page).catch(() => []);
    return {
      at,
      view,
      lines,
      below: linesBelow(lines, { top: at.top ?? wholePage(view).y2, left: at.left }),
    };
  }

  /** LaTeX names the foot of a page where a heading or a figure moved to the top of the next. */
  async function readTarget(destination: Destination) {
    const at = await resolveDestination(document, destination);
    if (!at) return undefined;
    const read = await readAt(at);
    const { y1, y2 } = wholePage(read.view);
    const isAtFoot = at.top !== undefined && at.top - y1 < (y2 - y1) * FOOT_SHARE;
    const isMoved = isAtFoot && read.below.length === 0 && at.page < document.numPages;
    return isMoved ? readAt({ page: at.page + 1, name: at.name }) : read;
  }

  async function lookAt(destination: Destination, linkText: string): Promise<LinkTarget | undefined> {
    const read = await readTarget(destination);
    if (!read) return undefined;
    const { view, lines } = read;
    const kind = targetKind({ name: read.at.name, linkText, text: read.below[0]?.text });
    const numbered = kind === 'citation' && !read.at.top ? numberedLine(lines, linkText) : undefined;
    const at = numbered ? { ...read.at, left: numbered.x1, top: numbered.y + numbered.height } : read.at;
    const below = numbered ? linesBelow(lines, at) : read.below;
    const region = { page: at.page, ...targetRegion({ ...at, kind }, lines, view) };
    return {
      ...at,
      kind,
      isFound: numbered !== undefined,
      linkText,
      text: below
        .slice(0, TEXT_LINES)
        .map((line) => line.text)
        .join('\n'),
      region,
      rects: at.top === undefined ? [] : meantBy({ kind, region, first: below[0] }),
    };
  }

  /** Nothing when the destination leads nowhere. */
  function target(destination: Destination, linkText = ''): Promise<LinkTarget | undefined> {
    const key = JSON.stringify([destination, linkText]);
    const looked = known.get(key) ?? lookAt(destination, linkText).catch(() => undefined);
    known.set(key, looked);
    return looked;
  }

  return {
    target,

    /** Nothing when the link leads out of the paper or nowhere. */
    async linkTarget(link: HTMLAnchorElement): Promise<LinkTarget | undefined> {
      const destination = destinationOfHref(link.getAttribute('href'));
      return destination === undefined ? undefined : target(destination, link.title.trim());
    },

    /** The lines of text from a height on a page (in PDF space) down, in the column of `left` where that is told. */
    async textAt(page: number, top: number, lines: number, left?: number): Promise<string[]> {
      const below = linesBelow(await text.lines(page), { top, left });
      return below.slice(0, lines).map((line) => line.text);
    },
  };
}
