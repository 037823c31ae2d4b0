import { Fragment, memo, type ReactNode } from 'react';
import { withoutTurns } from '#shared/text/direction.ts';
import { type Segment, toSegments } from '#shared/text/display.ts';
import { linksIn } from '#shared/text/links.ts';
import { markTerms } from '#shared/text/mark-terms.ts';
import { ExternalLink } from './ExternalLink.tsx';
import { Formula } from './Formula.tsx';

const KEPT = 1000;
const cache = new Map<string, Segment[]>();

function segmentsOf(source: string): Segment[] {
  const known = cache.get(source);
  if (known) return known;
  const segments = toSegments(withoutTurns(source));
  if (cache.size >= KEPT) cache.clear();
  cache.set(source, segments);
  return segments;
}

interface Span {
  start: number;
  end: number;
  show: (text: string) => ReactNode;
}

/** Cuts a text at its spans, which are in order and apart. */
function cut(text: string, spans: Span[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end, show } of spans) {
    if (start > from) parts.push(text.slice(from, start));
    parts.push(<Fragment key={start}>{show(text.slice(start, end))}</Fragment>);
    from = end;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

export interface MathTextProps {
  children: string;
  /** Folded words to mark, as a search answered them. */
  terms?: readonly string[];
  /** Whether addresses in the text become links. */
  links?: boolean;
}

/** A title or abstract as it should look: maths typeset, stray LaTeX cleaned, matches marked, addresses linked; in its own direction. */
export const MathText = memo(function MathText({ children, terms, links }: MathTextProps) {
  const parts = segmentsOf(children).map((segment, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the segments of one text never move
    if (segment.kind === 'maths') return <Formula key={index} tex={segment.tex} display={segment.display} />;
    if (segment.kind === 'script') {
      const Sign = segment.position === 'super' ? 'sup' : 'sub';
      // biome-ignore lint/suspicious/noArrayIndexKey: the segments of one text never move
      return <Sign key={index}>{segment.text}</Sign>;
    }
    const marked = terms?.length
      ? markTerms(segment.text, terms).map(
          (range): Span => ({ ...range, show: (text) => <mark>{text}</mark> }),
        )
      : [];
    const linked = links
      ? linksIn(segment.text).map(
          ({ start, end, url }): Span => ({
            start,
            end,
            show: (text) => <ExternalLink href={url}>{text}</ExternalLink>,
          }),
        )
      : [];
    const spans = linked.length > 0 ? linked : marked;
    // biome-ignore lint/suspicious/noArrayIndexKey: the segments of one text never move
    return <Fragment key={index}>{cut(segment.text, spans)}</Fragment>;
  });
  return <bdi>{parts}</bdi>;
});
