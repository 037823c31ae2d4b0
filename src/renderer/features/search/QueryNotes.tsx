import { parseQuery } from '#shared/query/parse.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SearchHeader.module.css';
import { searchRows, useSearchOutcome } from './search-store.ts';

/** What of the query was read as words, and what was probably meant. */
export function QueryNotes({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const outdated = searchRows.use((state) => state.outdated);
  const suggestion = useSearchOutcome((outcome) => outcome.suggestion);
  // Known here at once; the answer says the same.
  const { problems } = parseQuery(query, { isUnfinished: true });
  const isMeant = query.trim() !== '' && suggestion !== undefined && !outdated;
  if (problems.length === 0 && !isMeant) return null;
  return (
    <div className={styles.notes}>
      {problems.length > 0 && (
        <ul aria-label="Read as words">
          {problems.map(({ start, end, why }) => (
            <li key={`${start}-${end}`}>{why} It was read as words.</li>
          ))}
        </ul>
      )}
      {isMeant && (
        <p>
          Did you mean{' '}
          <Button variant="quiet" size="small" onPress={() => onQuery(suggestion)}>
            {suggestion}
          </Button>
        </p>
      )}
    </div>
  );
}
