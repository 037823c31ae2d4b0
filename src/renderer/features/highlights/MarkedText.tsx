import { Fragment, memo, useMemo } from 'react';
import { markTerms } from '#shared/text/mark-terms.ts';
import { matchedWords } from './matched-words.ts';

/** A text as it is, with the words marked that a search found it by. */
export const MarkedText = memo(function MarkedText({ text, typed }: { text: string; typed: string }) {
  const ranges = useMemo(() => markTerms(text, matchedWords(text, typed)), [text, typed]);
  return (
    <>
      {ranges.map(({ start, end }, i) => (
        <Fragment key={start}>
          {text.slice(ranges[i - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
});
