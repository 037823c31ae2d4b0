import type { ReactNode } from 'react';
import { ErrorState } from '../ui/ErrorState.tsx';
import type { PagedRowsStore } from './paged-rows.ts';
import { ListSkeleton } from './RowSkeleton.tsx';

export interface PagedBodyProps<Row> {
  rows: PagedRowsStore<Row>;
  /** "Loading the feed" */
  loading: string;
  /** "The feed could not be loaded" */
  failed: string;
  empty: ReactNode;
  children: ReactNode;
}

/** The four states of a list: loading, failed, empty, or there. */
export function PagedBody<Row>({ rows, loading, failed, empty, children }: PagedBodyProps<Row>) {
  const { total, error } = rows.use();
  if (error !== undefined && !total) return <ErrorState title={failed} why={error} onRetry={rows.refresh} />;
  if (total === undefined) return <ListSkeleton label={loading} />;
  return total === 0 ? empty : children;
}
