import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Skeleton, SkeletonLine } from '../../ui/Skeleton.tsx';
import { sentence } from '../../ui/sentence.ts';
import styles from './OnlineResults.module.css';
import { OnlineRow } from './OnlineRow.tsx';
import { type Answer, searchAgain, searchOnline, type Upstream, useOnlineSearch } from './online-search.ts';

const NAMES: Record<Upstream, string> = { 'hugging-face': 'Hugging Face', arxiv: 'arXiv' };

function Searching({ name }: { name: string }) {
  return (
    <Skeleton label={`Searching ${name}`}>
      <div className={styles.skeleton}>
        <SkeletonLine width="64%" height={15} />
        <SkeletonLine width="40%" height={10} />
        <SkeletonLine width="92%" />
      </div>
    </Skeleton>
  );
}

/** @param why absent: there is no network */
function Failed({ upstream, why }: { upstream: Upstream; why?: string }) {
  return (
    <div className={styles.failed} role="status">
      <p>
        {why === undefined
          ? `There is no network: ${NAMES[upstream]} cannot be searched.`
          : `${NAMES[upstream]} could not be searched. ${sentence(why)}`}
      </p>
      <Button size="small" onPress={() => searchAgain(upstream)}>
        Try again
      </Button>
    </div>
  );
}

function found(answer: Answer, upstream: Upstream): ReactNode {
  if (answer.state === 'searching') return <Searching name={NAMES[upstream]} />;
  if (answer.state === 'offline') return <Failed upstream={upstream} />;
  if (answer.state === 'failed') return <Failed upstream={upstream} why={answer.why} />;
  if (answer.hits.length === 0) return <p className={styles.none}>Nothing was found.</p>;
  return (
    <ul aria-label={`On ${NAMES[upstream]}`}>
      {answer.hits.map((hit) => (
        <li key={hit.record.id}>
          <OnlineRow hit={hit} />
        </li>
      ))}
    </ul>
  );
}

function Found({ upstream }: { upstream: Upstream }) {
  const answer = useOnlineSearch((state) => state.answers[upstream]);
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.upstream}>
      <h2 id={heading}>On {NAMES[upstream]}</h2>
      {found(answer, upstream)}
    </section>
  );
}

/** What Hugging Face and arXiv find, apart from what is stored. */
export function OnlineResults() {
  const section = useRef<HTMLDivElement>(null);
  const answers = useOnlineSearch((state) => state.answers);
  // The button that asked is gone: what it brought takes the focus.
  useEffect(() => {
    if (document.activeElement === document.body) section.current?.focus({ preventScroll: true });
  }, []);
  // It comes to the top, as far as there is enough of it yet, until the user does something else.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer makes it longer
  useEffect(() => {
    if (document.activeElement === section.current) section.current?.scrollIntoView({ block: 'start' });
  }, [answers]);
  return (
    <div ref={section} tabIndex={-1} className={styles.online}>
      <Found upstream="hugging-face" />
      <Found upstream="arxiv" />
    </div>
  );
}

/** Looks beyond the library, when asked to. */
export function SearchOnlineButton({ query, variant }: { query: string; variant?: 'primary' }) {
  return (
    <Button variant={variant} onPress={() => searchOnline(query)}>
      Search Hugging Face and arXiv
    </Button>
  );
}

/** The same at the foot of the results, where it is found without going through them. */
export function OnlineBar({ query }: { query: string }) {
  return (
    <div className={styles.bar}>
      <span>Not in your library?</span>
      <SearchOnlineButton query={query} />
    </div>
  );
}
