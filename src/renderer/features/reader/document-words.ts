import type { WordCount } from '#shared/text/broken-words.ts';
import { api } from '../../api/client.ts';

/** How a document writes its words, as the library read it; nothing is known of it until the library has answered. */
export function documentWords(sha256: string): WordCount {
  let words: ReadonlySet<string> = new Set();
  api.reader.words({ sha256 }).then(
    (known) => {
      words = new Set(known);
    },
    // Without them words are put together as papers mostly have them.
    () => undefined,
  );
  return (word) => (words.has(word) ? 1 : 0);
}
