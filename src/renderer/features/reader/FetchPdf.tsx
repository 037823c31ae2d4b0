import { type ReactNode, useEffect, useState } from 'react';
import type { PaperDetail } from '#shared/entities/document.ts';
import type { Download } from '#shared/entities/download.ts';
import { AddPdf } from '../../imports/AddPdf.tsx';
import { DownloadProgress } from '../../papers/DownloadProgress.tsx';
import { cancelDownload, requestOpenPdf, useDownload } from '../../papers/paper-downloads.ts';
import { useSync } from '../../sync/sync-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { sentence } from '../../ui/sentence.ts';
import type { Attempt } from '../../write/write.ts';
import styles from './NoPdf.module.css';
import { PageSkeleton } from './PageSkeleton.tsx';
import { ReaderBar } from './ReaderBar.tsx';

function OnArxiv({ arxivId }: { arxivId: string }) {
  return (
    <ExternalLink href={`https://arxiv.org/pdf/${arxivId}`} className={styles.source}>
      PDF on arXiv
    </ExternalLink>
  );
}

/** It is on its way, or waits for its turn or the network. */
function Coming({ paper, download }: { paper: PaperDetail; download: Download }) {
  const offline = useSync(({ status }) => status?.network === 'offline');
  const isWaitingOffline = offline && download.state === 'waiting';
  return (
    <EmptyState
      title={isWaitingOffline ? 'No PDF of this paper is stored' : 'Fetching the PDF from arXiv'}
      actions={
        <>
          <Button onPress={() => void cancelDownload(download)}>Cancel</Button>
          <AddPdf paperId={paper.id} />
        </>
      }
    >
      <DownloadProgress download={download} what="the PDF" isTitled />
    </EmptyState>
  );
}

function Failed({ paper, why, onRetry }: { paper: PaperDetail; why: string; onRetry: () => void }) {
  return (
    <div role="alert">
      <EmptyState
        title="The PDF could not be fetched"
        actions={
          <>
            <Button variant="primary" onPress={onRetry}>
              Try again
            </Button>
            <AddPdf paperId={paper.id} />
            {paper.arxivId && <OnArxiv arxivId={paper.arxivId} />}
          </>
        }
      >
        {sentence(why)}
      </EmptyState>
    </div>
  );
}

function NotAsked({ paper, onAsk }: { paper: PaperDetail; onAsk: () => void }) {
  return (
    <EmptyState
      title="No PDF of this paper is stored"
      actions={
        <>
          <Button variant="primary" onPress={onAsk}>
            Download PDF
          </Button>
          <AddPdf paperId={paper.id} />
          {paper.arxivId && <OnArxiv arxivId={paper.arxivId} />}
        </>
      }
    >
      The download was cancelled. Fetch it from arXiv, or choose the file if you have it on this machine.
    </EmptyState>
  );
}

/** Fetches the PDF of a paper that is to be read, and shows how that goes. `onStored` is called when it is here. */
export function FetchPdf({ paper, onStored }: { paper: PaperDetail; onStored: () => void }) {
  const { id } = paper;
  const download = useDownload(id);
  const [asking, setAsking] = useState<'asking' | Attempt<unknown>>('asking');

  const ask = async () => {
    setAsking('asking');
    setAsking(await requestOpenPdf(id));
    // It may be here by now, and then nothing is fetched.
    onStored();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening the paper asks for it once
  useEffect(() => void ask(), [id]);

  const isAsked = asking !== 'asking' && 'taken' in asking;
  const isStored = isAsked && download?.state === 'done';
  useEffect(() => {
    if (isStored) onStored();
  }, [isStored, onStored]);

  let content: ReactNode = (
    <Skeleton label="Fetching the PDF">
      <PageSkeleton />
    </Skeleton>
  );
  if (asking !== 'asking' && 'refused' in asking) {
    content = <Failed paper={paper} why={asking.refused} onRetry={ask} />;
  } else if (isAsked && download) {
    if (download.state === 'failed') {
      const why = download.error ?? 'The reason is not known.';
      content = <Failed paper={paper} why={why} onRetry={ask} />;
    } else if (download.state === 'cancelled') {
      content = <NotAsked paper={paper} onAsk={ask} />;
    } else if (download.state !== 'done') {
      content = <Coming paper={paper} download={download} />;
    }
  }
  return (
    <div className={styles.screen}>
      <ReaderBar paper={paper} />
      {content}
    </div>
  );
}
