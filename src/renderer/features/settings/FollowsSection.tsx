import { X } from 'lucide-react';
import { type SyntheticEvent, useEffect, useState } from 'react';
import type { Follow } from '#shared/entities/follow.ts';
import { addFollow, openFollows, removeFollow, useFollows } from '../../sync/follows.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './SettingsScreen.module.css';

const KINDS: readonly { id: Follow['kind']; name: string }[] = [
  { id: 'arxiv-category', name: 'Category' },
  { id: 'arxiv-search', name: 'Search' },
];

const EXAMPLE: Record<Follow['kind'], string> = {
  'arxiv-category': 'cs.CL',
  'arxiv-search': 'sparse attention',
};

function Followed({ follow }: { follow: Follow }) {
  return (
    <li className={styles.followed}>
      <span>
        <strong>{follow.query}</strong>
        <span className={styles.kind}>{follow.kind === 'arxiv-category' ? 'category' : 'search'}</span>
      </span>
      <IconButton
        icon={X}
        label={`Stop following ${follow.query}`}
        onPress={() => void removeFollow(follow)}
      />
    </li>
  );
}

function AddForm() {
  const [kind, setKind] = useState<Follow['kind']>('arxiv-category');
  const [query, setQuery] = useState('');
  const [error, setError] = useState<string>();

  async function add(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const why = await addFollow({ kind, query });
    setError(why);
    if (why === undefined) setQuery('');
  }

  return (
    <form className={styles.add} onSubmit={(event) => void add(event)} noValidate>
      <Select
        label="Follow a category or a search"
        options={KINDS}
        value={kind}
        onChange={(chosen) => {
          setKind(chosen);
          setError(undefined);
        }}
      />
      <div className={styles.query}>
        <TextInput
          aria-label={kind === 'arxiv-category' ? 'Category' : 'Search'}
          placeholder={EXAMPLE[kind]}
          value={query}
          error={error}
          onChange={(typed) => {
            setQuery(typed);
            setError(undefined);
          }}
        />
      </div>
      <Button type="submit">Follow</Button>
    </form>
  );
}

/** What is followed on arXiv besides the Daily Papers. */
export function FollowsSection() {
  const { follows, error } = useFollows();
  useEffect(openFollows, []);
  return (
    <section className={styles.section} aria-labelledby="follows-heading">
      <h2 id="follows-heading">Follows on arXiv</h2>
      <p className={styles.hint}>
        New papers of a category or a search are fetched with each sync and shown beside the Daily Papers.
      </p>
      {error !== undefined && !follows && <p className={styles.error}>{error}</p>}
      {follows && follows.length > 0 && (
        <ul className={styles.follows} aria-label="Followed">
          {follows.map((follow) => (
            <Followed key={follow.id} follow={follow} />
          ))}
        </ul>
      )}
      <AddForm />
    </section>
  );
}
