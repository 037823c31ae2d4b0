import type { MonthDay } from './month-day.ts';
import { type PageLine, readLine } from './page-lines.ts';
import { looksLikeAbstract, looksLikeTitle, type Paragraph, splitIntoPapers } from './paragraphs.ts';

/** A paper as its card on the page shows it. */
export interface Card {
  title: string;
  abstract?: string;
  authorCount?: number;
  date?: MonthDay;
  comments?: number;
  upvotes?: number;
  submittedBy?: string;
  organization?: string;
  /** Whether title and abstract look their part, for pages that nothing else vouches for. */
  plausible: boolean;
}

/** What the line under an abstract tells. */
interface Details {
  authorCount?: number;
  date?: MonthDay;
  comments?: number;
}

/** The paragraphs between one card's details and the next, and what stood before the first of them. */
interface Stretch {
  paragraphs: Paragraph[];
  upvotes?: number;
  submittedBy?: string;
  details?: Details;
}

/** Groups lines into stretches: details end one, an upvote count or a submitter starts one. */
function toStretches(lines: PageLine[]): Stretch[] {
  const stretches: Stretch[] = [];
  let current: Stretch = { paragraphs: [] };
  const next = () => {
    stretches.push(current);
    current = { paragraphs: [] };
  };
  // Papers always show their upvotes where the page shows any, comments only when there are some:
  // so a number after the details is the next card's upvotes if the first card leads with a number.
  const firstText = lines.findIndex(isProse);
  const showsUpvotes = lines.slice(0, Math.max(0, firstText)).some((line) => line.kind === 'number');

  let paragraph: Paragraph | undefined;
  lines.forEach((line, index) => {
    const before = lines[index - 1]?.kind;
    if (line.kind === 'text' && before === 'submitted-label') {
      current.submittedBy = line.text;
      return;
    }
    // A label may have a blank line between itself and the name.
    if (line.kind === 'text' && before === 'blank' && lines[index - 2]?.kind === 'submitted-label') {
      current.submittedBy = line.text;
      return;
    }
    if (line.kind === 'text') {
      if (current.details) next();
      if (paragraph) paragraph.lines.push(line.text);
      else {
        paragraph = { lines: [line.text] };
        current.paragraphs.push(paragraph);
      }
      return;
    }
    paragraph = undefined;
    if (line.kind === 'authors') {
      if (current.details?.authorCount !== undefined) next();
      current.details = { ...current.details, authorCount: line.count };
    }
    if (line.kind === 'authors' || line.kind === 'date') {
      if (line.date) current.details = { ...current.details, date: line.date };
      if (line.comments !== undefined) current.details = { ...current.details, comments: line.comments };
    } else if (line.kind === 'number') {
      const isComments =
        current.details?.date &&
        current.details.comments === undefined &&
        (!showsUpvotes || before === 'date' || nextIsNumber(lines, index));
      if (isComments) current.details = { ...current.details, comments: line.value };
      else {
        if (current.paragraphs.length > 0) next();
        current.upvotes = line.value;
      }
    } else if (line.kind === 'submitted' || line.kind === 'submitted-label') {
      if (current.paragraphs.length > 0) next();
      if (line.kind === 'submitted') current.submittedBy = line.by;
    }
  });
  stretches.push(current);
  return stretches;
}

/** Whether another number stands between here and the next title or abstract. */
function nextIsNumber(lines: PageLine[], index: number): boolean {
  const ahead = lines.slice(index + 1, index + 20);
  const end = ahead.findIndex(isProse);
  return ahead.slice(0, end < 0 ? ahead.length : end).some((line) => line.kind === 'number');
}

/** Text too long to be a label or a user's name. */
function isProse(line: PageLine): boolean {
  return line.kind === 'text' && line.text.length > 20;
}

/** An organisation stands where the author count would, as a short paragraph of its own. */
function takeOrganization(paragraphs: Paragraph[], details: Details): string | undefined {
  const last = paragraphs.at(-1);
  if (!last || details.authorCount !== undefined || paragraphs.length < 3) return undefined;
  const text = last.lines.join(' ');
  if (text.length > 60 || !looksLikeTitle(text) || text.includes('://')) return undefined;
  paragraphs.pop();
  return text.replace(/^[•·∙]\s*/, '');
}

/** Finds the cards in the lines after a page's header. */
export function readCards(lines: string[]): { cards: Card[]; sawDetails: boolean } {
  const read = lines.map(readLine);
  const blanks = read.filter((line) => line.kind === 'blank').length;
  // Some ways of copying drop every blank line; then each line is a paragraph.
  const spread =
    blanks * 10 < read.length ? read.flatMap((line): PageLine[] => [line, { kind: 'blank' }]) : read;
  const stretches = toStretches(spread);
  const cards: Card[] = [];
  stretches.forEach((stretch, index) => {
    const { paragraphs, details } = stretch;
    const organization = details && takeOrganization(paragraphs, details);
    const found = splitIntoPapers(paragraphs, {
      first: index === 0,
      last: !details && index === stretches.length - 1,
    });
    found.forEach(({ title, abstract }, place) => {
      const isLast = place === found.length - 1;
      cards.push({
        title,
        ...(abstract && { abstract }),
        ...(place === 0 && stretch.upvotes !== undefined && { upvotes: stretch.upvotes }),
        ...(place === 0 && stretch.submittedBy && { submittedBy: stretch.submittedBy }),
        ...(isLast && details),
        ...(isLast && organization && { organization }),
        plausible: looksLikeTitle(title) && looksLikeAbstract(abstract),
      });
    });
  });
  const sawDetails = stretches.some(
    ({ details }) => details?.authorCount !== undefined && details.date !== undefined,
  );
  return { cards, sawDetails };
}
