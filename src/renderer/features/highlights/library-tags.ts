import { useEffect, useState } from 'react';
import { api } from '../../api/client.ts';
import { refetchOn } from '../../api/refetch.ts';

/** The tags in use in the library, by name. */
export function useLibraryTags(): readonly string[] {
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(() => {
    const fetchTags = () =>
      void api.annotations.tags().then(
        (known) => setTags(known.map(({ tag }) => tag).sort((a, b) => a.localeCompare(b))),
        // Then there is nothing to choose from; the list itself says that the library does not answer.
        () => {},
      );
    fetchTags();
    return refetchOn(({ type }) => type === 'annotations.changed' || type === 'library.changed', fetchTags);
  }, []);
  return tags;
}
