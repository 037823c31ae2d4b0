import { useEffect, useState } from 'react';
import { localToday } from '#shared/calendar.ts';
import type { SuggestedAuthor } from '#shared/entities/search.ts';
import { api } from '../../api/client.ts';
import { plural } from '../../papers/describe.ts';
import { useReadingLists } from '../../papers/reading-lists.ts';
import {
  fieldSuggestions,
  nameSuggestions,
  type Suggestion,
  type Typing,
  valueSuggestions,
} from './type-ahead.ts';
import { useTags } from './use-tags.ts';

const WAIT_MS = 120;
const MOST = 8;
/** Without a field, this many authors are offered besides other things. */
const MOST_BY_THE_WAY = 3;

const NONE: readonly SuggestedAuthor[] = [];

/** Authors whose names begin so; asked for after a moment, and kept on view until the next ones are here. */
function useAuthors(text: string | undefined): readonly SuggestedAuthor[] {
  const [authors, setAuthors] = useState(NONE);
  const wanted = text?.trim();
  useEffect(() => {
    if (!wanted || wanted.length < 2) return setAuthors(NONE);
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const found = await api.search
        .authors({ text: wanted, limit: MOST }, { signal: abort.signal })
        .catch(() => NONE);
      if (!abort.signal.aborted) setAuthors(found);
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [wanted]);
  return authors;
}

/** What may be meant by what is typed: fields and their values, and names of the library. */
export function useSuggestions(typing: Typing | undefined): readonly Suggestion[] {
  const lists = useReadingLists((state) => state.lists) ?? [];
  const tags = useTags();
  const field = typing?.field;
  const asksForAuthor = typing !== undefined && (field === undefined || field === 'authors');
  const authors = useAuthors(asksForAuthor ? typing.text : undefined);
  if (!typing) return [];
  const { text } = typing;
  const named = {
    tag: () =>
      nameSuggestions(
        'tag',
        text,
        tags.map(({ tag, count }) => ({ name: tag, hint: plural(count, 'highlight') })),
      ),
    list: () =>
      nameSuggestions(
        'list',
        text,
        lists.map(({ name, count, query }) => ({
          name,
          hint: query ? 'saved search' : plural(count, 'paper'),
        })),
      ),
    author: () =>
      nameSuggestions(
        'author',
        text,
        authors.map(({ name, count }) => ({ name, hint: plural(count, 'paper') })),
      ),
  };
  if (field === 'tag' || field === 'list') return named[field]().slice(0, MOST);
  if (field === 'authors') return named.author();
  if (field === undefined) {
    if (text.length < 2) return [];
    return [
      ...fieldSuggestions(text),
      ...named.list().map((each) => ({ ...each, hint: 'list' })),
      ...named.tag().map((each) => ({ ...each, hint: 'tag' })),
      ...named
        .author()
        .slice(0, MOST_BY_THE_WAY)
        .map((each) => ({ ...each, hint: 'author' })),
    ].slice(0, MOST);
  }
  return valueSuggestions(field, text, localToday());
}
