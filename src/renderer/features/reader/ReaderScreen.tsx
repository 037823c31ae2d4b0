import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { NoPdf } from './NoPdf.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { Reader } from './Reader.tsx';
import { usePaperDetail } from './use-paper-detail.ts';

export interface ReaderScreenProps {
  paperId: string;
  /** The annotation to show on opening, by its id. */
  annotationId?: string;
}

/** Reads a paper: its newest stored PDF, with the annotations beside it. */
export function ReaderScreen({ paperId, annotationId }: ReaderScreenProps) {
  const { paper, failure, load } = usePaperDetail(paperId);

  if (failure) return <ErrorState title="The paper could not be opened" why={failure} onRetry={load} />;
  if (!paper) {
    return (
      <Skeleton label="Opening the paper">
        <PageSkeleton />
      </Skeleton>
    );
  }
  const [document] = paper.documents;
  if (!document) return <NoPdf paper={paper} />;
  return <Reader key={document.sha256} paper={paper} document={document} annotationId={annotationId} />;
}
