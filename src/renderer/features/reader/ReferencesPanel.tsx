import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { isUnsure } from '#shared/references/sureness.ts';
import { addedWords } from '../../imports/added-words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton, SkeletonLine } from '../../ui/Skeleton.tsx';
import { showError, showToast } from '../../ui/toasts.ts';
import { write } from '../../write/write.ts';
import { ReferenceRow } from './ReferenceRow.tsx';
import styles from './ReferencesPanel.module.css';
import type { ReaderStore } from './reader-store.ts';
import { type Cited, filterCited, missingFromArxiv, type References } from './references-store.ts';

const LINES = ['90%', '75%', '55%'];

/** The shape of a bibliography to come. */
function Reading() {
  return (
    <div className={styles.skeleton}>
      <Skeleton label="Reading the bibliography">
        {['a', 'b', 'c', 'd'].map((entry) => (
          <div key={entry} className={styles.block}>
            {LINES.map((width) => (
              <SkeletonLine key={width} width={width} />
            ))}
          </div>
        ))}
      </Skeleton>
    </div>
  );
}

interface ReferencesPanelProps {
  reader: ReaderStore;
  references: References;
  onLeave: () => void;
}

/** What the paper cites, what of it is in the library, and a way to add the rest. */
export function ReferencesPanel({ reader, references, onLeave }: ReferencesPanelProps) {
  const view = useStore(reader.store, (state) => state.view);
  const state = useStore(references.store);
  const [filter, setFilter] = useState('');
  const { status, cited, addingMany } = state;

  useEffect(() => {
    if (view) void references.load();
  }, [references, view]);

  if (status === 'failed') {
    return (
      <ErrorState
        title="The bibliography could not be read"
        why={state.why ?? ''}
        onRetry={() => void references.load()}
      />
    );
  }
  if (status !== 'ready') return <Reading />;
  if (cited.length === 0) {
    return (
      <EmptyState title="No bibliography was recognised">
        This paper has none, or sets it in a way that cannot be told from its text.
      </EmptyState>
    );
  }

  async function addAll(): Promise<void> {
    const report = await write({
      failure: 'They were not added.',
      subject: `references/${reader.document.sha256}`,
      ask: references.addAll,
    });
    const message = report && addedWords(report);
    if (message) showToast({ message });
    else if (report) showError(report.failed[0]?.why ?? 'None of them was found.');
  }
  function jump({ entry }: Cited): void {
    view?.goToRects(entry.rects);
    onLeave();
  }

  const shown = filterCited(cited, filter);
  const missing = missingFromArxiv(state).length;
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <input
          type="search"
          className={styles.filter}
          aria-label="Filter references"
          placeholder={`Filter ${cited.length} references`}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        {(missing > 0 || addingMany) && (
          <Button size="small" isDisabled={addingMany !== undefined} onPress={() => void addAll()}>
            {addingMany ? `Adding ${addingMany}` : `Add all with an arXiv id (${missing})`}
          </Button>
        )}
      </div>
      {isUnsure(cited.map(({ entry }) => entry)) && (
        <p className={styles.none}>
          This bibliography was hard to read: entries may be missing, in pieces or run together.
        </p>
      )}
      <p role="status" className="visually-hidden">
        {filter && `${shown.length} of ${cited.length} references`}
      </p>
      <ol aria-label="References" className={styles.list}>
        {shown.map((one) => (
          <ReferenceRow key={one.index} cited={one} references={references} onJump={jump} />
        ))}
      </ol>
      {shown.length === 0 && <p className={styles.none}>No reference holds these words.</p>}
    </div>
  );
}
