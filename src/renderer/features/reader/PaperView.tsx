import { useEffect } from 'react';
import { nameTab } from '../../desk/desk-store.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { FetchPdf } from './FetchPdf.tsx';
import { NoPdf } from './NoPdf.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { Reader } from './Reader.tsx';
import { useTimeRead } from './time-read.ts';
import { usePaperDetail } from './use-paper-detail.ts';
import { useShownDocument } from './use-shown-document.ts';

export interface PaperViewProps {
  paperId: string;
  /** The annotation to show, by its id. */
  annotationId: string | undefined;
  /** One of several stored PDFs, by its sha256; without it the newest. */
  sha256: string | undefined;
}

/** One paper in a pane: one of its stored PDFs, with the annotations beside it, or why there is none. */
export function PaperView({ paperId, annotationId, sha256 }: PaperViewProps) {
  const { paper, failure, load } = usePaperDetail(paperId);
  const document = useShownDocument(paper, { document: sha256, annotation: annotationId });

  const title = paper?.title;
  const secondsRead = paper?.secondsRead;
  useEffect(() => {
    if (title !== undefined) nameTab(paperId, title);
  }, [paperId, title]);
  useEffect(() => {
    if (secondsRead !== undefined) useTimeRead.setState({ [paperId]: secondsRead });
  }, [paperId, secondsRead]);

  if (failure) return <ErrorState title="The paper could not be opened" why={failure} onRetry={load} />;
  if (!paper || document === undefined) {
    return (
      <Skeleton label="Opening the paper">
        <PageSkeleton />
      </Skeleton>
    );
  }
  if (document) {
    return <Reader key={document.sha256} paper={paper} document={document} annotationId={annotationId} />;
  }
  return paper.arxivId ? <FetchPdf paper={paper} onStored={load} /> : <NoPdf paper={paper} />;
}
