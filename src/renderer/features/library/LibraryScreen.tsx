import { useEffect } from 'react';
import type { PaperSort } from '#shared/contract/papers.ts';
import { AddPapersButton } from '../../imports/AddPapersButton.tsx';
import { ImportButtons } from '../../imports/ImportButtons.tsx';
import { plural } from '../../papers/describe.ts';
import { PagedBody } from '../../papers/PagedBody.tsx';
import { PaperList } from '../../papers/PaperList.tsx';
import { PaperSplit, useOpenPaper } from '../../papers/PaperSplit.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './LibraryScreen.module.css';
import { type LibraryFilter, libraryRows, openLibrary, useLibrary } from './library-store.ts';

const FILTERS: readonly { id: LibraryFilter; name: string }[] = [
  { id: 'all', name: 'All' },
  { id: 'unread', name: 'Unread' },
  { id: 'reading', name: 'Reading' },
  { id: 'read', name: 'Read' },
  { id: 'starred', name: 'Starred' },
  { id: 'pdf', name: 'With PDF' },
];

const SORTS: readonly { id: PaperSort; name: string }[] = [
  { id: 'added', name: 'Added last' },
  { id: 'published', name: 'Published last' },
  { id: 'opened', name: 'Opened last' },
  { id: 'upvotes', name: 'Most votes' },
  { id: 'title', name: 'Title' },
];

const EMPTY: Record<LibraryFilter, [title: string, text: string]> = {
  all: [
    'The library is empty',
    'Add papers by their arXiv id or link, or import a saved Daily Papers page, feed JSON, PDFs or a folder of them.',
  ],
  unread: ['Nothing unread', 'Every paper here has been opened or marked as read.'],
  reading: ['Nothing begun', 'A paper whose PDF you open counts as being read until you mark it.'],
  read: ['Nothing read yet', 'Press U on a paper to mark it as read.'],
  starred: ['No stars yet', 'Star a paper to find it here.'],
  pdf: ['No PDF stored yet', 'Import PDFs: Offprint finds the paper each belongs to.'],
};

function Empty({ filter }: { filter: LibraryFilter }) {
  const [title, text] = EMPTY[filter];
  return <EmptyState title={title}>{text}</EmptyState>;
}

/** Every paper of the library. */
export function LibraryScreen() {
  const { filter, sort } = useLibrary();
  const { total } = libraryRows.use();
  const open = useOpenPaper();
  useEffect(() => openLibrary(filter, sort), [filter, sort]);
  return (
    <PaperSplit label="Papers" rows={libraryRows}>
      <ScreenHeader title="Library" subtitle={total === undefined ? '\u00a0' : plural(total, 'paper')}>
        <Select
          label="Show"
          options={FILTERS}
          value={filter}
          onChange={(chosen) => useLibrary.setState({ filter: chosen })}
        />
        <Select
          label="Sort by"
          options={SORTS}
          value={sort}
          onChange={(chosen) => useLibrary.setState({ sort: chosen })}
        />
        <div className={styles.import}>
          <AddPapersButton />
          <ImportButtons />
        </div>
      </ScreenHeader>
      <PagedBody
        rows={libraryRows}
        loading="Loading the library"
        failed="The library could not be loaded"
        empty={<Empty filter={filter} />}
      >
        <PaperList rows={libraryRows} onOpen={open} />
      </PagedBody>
    </PaperSplit>
  );
}
